import { fieldsOf, type DocumentTemplate, type TemplateSection } from './document-template.ts'

export type NamedFactor = { code: string; name: string }

/** The template of a report, as a school fills it: what speaks of a factor stands once for each that it works on. */
export function stageTemplate({ title, sections }: DocumentTemplate, factors: readonly NamedFactor[]): DocumentTemplate {
  return { title, sections: sections.flatMap((section) => (isOfFactor(section) ? factors.map((factor, at) => ofFactor(section, factor, at + 1)) : [section])) }
}

/** A report that was begun already, with one factor more behind those that it speaks of; `catalogue`: what it was made of. */
export function withFactor(report: DocumentTemplate, catalogue: DocumentTemplate, factor: NamedFactor): DocumentTemplate {
  const known = new Set(report.sections.flatMap((section) => section.factor ?? []))
  if (known.has(factor.code)) return report
  const behind = report.sections.findLastIndex((section) => section.factor !== undefined) + 1
  const added = catalogue.sections.filter(isOfFactor).map((section) => ofFactor(section, factor, known.size + 1))
  return { title: report.title, sections: [...report.sections.slice(0, behind), ...added, ...report.sections.slice(behind)] }
}

function isOfFactor({ fields }: TemplateSection): boolean {
  return fields.some(({ kind }) => kind === 'stage')
}

function ofFactor({ code, title, fields }: TemplateSection, { code: factor, name }: NamedFactor, at: number): TemplateSection {
  return { code: `${code}-${at}`, title: `${title}: ${name}`, factor, fields: fields.map((field) => Object.assign({}, field, { code: `${field.code}-${at}` })) }
}

/** The factors that a report speaks of, each with the field that Opora computes. */
export function computedFields({ sections }: DocumentTemplate): { factor: string; field: string }[] {
  return sections.flatMap(({ factor, fields }) => (factor === undefined ? [] : fields.flatMap(({ kind, code }) => (kind === 'stage' ? [{ factor, field: code }] : []))))
}

/** Criteria that speak of the catalogue's fields, as they speak of this document's. */
export function fieldsMeant(template: DocumentTemplate, codes: readonly string[]): string[] {
  const known = fieldsOf(template).map(({ code }) => code)
  return codes.flatMap((code) => (known.includes(code) ? [code] : known.filter((one) => one.startsWith(`${code}-`) && /^\d+$/.test(one.slice(code.length + 1)))))
}
