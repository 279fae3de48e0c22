import type { DocumentTemplate, FieldKind, TemplateField, TemplateSection } from '../../../domain/programme-documents/document-template.ts'
import { fieldsOf } from '../../../domain/programme-documents/document-template.ts'
import { prefillsOf } from '../../../domain/programme-documents/template-choices.ts'
import { freshCode } from '../questionnaire/edit-questionnaire.ts'

export function withSection({ title, sections }: DocumentTemplate, code: string, changed: Partial<TemplateSection>): DocumentTemplate {
  return { title, sections: sections.map((one) => (one.code === code ? Object.assign({}, one, changed) : one)) }
}

export function withNewSection(template: DocumentTemplate): DocumentTemplate {
  const { title, sections } = template
  const code = freshCode(sections.map((section) => section.code), 'section-')
  return withNewField({ title, sections: [...sections, { code, title: '', fields: [] }] }, code)
}

export function withoutSection({ title, sections }: DocumentTemplate, code: string): DocumentTemplate {
  return { title, sections: sections.filter((one) => one.code !== code) }
}

/** A code that no other field of the whole document has: content and remarks name it. */
export function withNewField(template: DocumentTemplate, section: string): DocumentTemplate {
  const field: TemplateField = { code: freshCode(fieldsOf(template).map(({ code }) => code), 'field-'), title: '', hint: null, kind: 'text', isRequired: true, least: 0, prefill: null }
  return withSection(template, section, { fields: [...(template.sections.find(({ code }) => code === section)?.fields ?? []), field] })
}

export function withField(template: DocumentTemplate, section: string, code: string, changed: Partial<TemplateField>): DocumentTemplate {
  return withSection(template, section, { fields: (template.sections.find((one) => one.code === section)?.fields ?? []).map((one) => (one.code === code ? Object.assign({}, one, changed) : one)) })
}

/** Of another kind it begins with nothing that only the former could begin with. */
export function ofKind({ prefill, kind: former, isRequired, least }: TemplateField, kind: FieldKind): Partial<TemplateField> {
  return { kind, prefill: prefill !== null && prefillsOf[kind].includes(prefill) ? prefill : null, isRequired: kind === 'stage' ? false : isRequired, least: kind === former ? least : 0 }
}

/** What keeps a template from being used, in words. */
export function templateFaultWords(template: DocumentTemplate): string[] {
  const { title, sections } = template
  return [
    ...(title.trim() === '' ? ['У документа нет названия.'] : []), ...(fieldsOf(template).length === 0 ? ['В документе нет ни одного поля.'] : []), ...(sections.some((one) => one.title.trim() === '') ? ['У раздела нет названия.'] : []),
    ...(fieldsOf(template).some((one) => one.title.trim() === '') ? ['У поля нет названия.'] : []),
  ]
}
