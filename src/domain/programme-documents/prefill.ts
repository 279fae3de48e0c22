import type { CivilDate } from '../kernel/civil-date.ts'
import { indexUnit } from '../risks/index-unit.ts'
import type { DocumentContent, DocumentPerson, FieldValue } from './document-content.ts'
import type { DocumentKind } from './document-kind.ts'
import { fieldsOf, type DocumentTemplate, type FieldKind } from './document-template.ts'
import type { PrefillSource } from './prefill-source.ts'

/** A factor that the school works on, with what is known of it. */
export type KnownFactor = {
  code: string
  name: string
  /** In words: «высокая». */
  significance: string
  diagnosis: string
  measures: readonly { text: string; by: CivilDate | null }[]
  /** As the last published profile has them: 0 no risk … 100; null: not enough data. */
  indices: readonly { code: string; name: string; value: number | null }[]
}

export type KnownSchool = {
  name: string
  territory: string
  year: number
  /** All that it works on; of an anti-risk programme only the one. */
  factors: readonly KnownFactor[]
  team: readonly DocumentPerson[]
}

/** What a new document begins with. `rowId`: of the place of a row, the same for the same document. */
export function prefilled(template: DocumentTemplate, kind: DocumentKind, school: KnownSchool, rowId: (place: string) => string): DocumentContent {
  return Object.fromEntries(fieldsOf(template).flatMap((field) => {
    const value = field.prefill === null ? null : valueFrom(field.prefill, field.kind, kind, school, (at) => rowId(`${field.code} ${at}`))
    return value?.kind === field.kind ? [[field.code, value]] : []
  }))
}

function valueFrom(source: PrefillSource, field: FieldKind, document: DocumentKind, school: KnownSchool, rowId: (at: number) => string): FieldValue | null {
  if (source === 'team') return { kind: 'people', people: school.team }
  if (source === 'year-end') return { kind: 'date', date: `${school.year}-12-31` }
  if (source === 'indices') return { kind: 'targets', rows: school.factors.flatMap((factor) => factor.indices.map((index) => ({ factor, index }))).map(({ factor, index }, at) => ({ id: rowId(at), text: `${factor.name}: ${index.name}`, unit: indexUnit, from: index.value, to: null, by: `${school.year}-12-31`, source: 'profile-index', index: `${factor.code}/${index.code}` })) }
  const measures = school.factors.flatMap((factor) => factor.measures.map((measure) => ({ factor, measure })))
  if (source === 'measures' && field === 'actions') {
    return { kind: 'actions', rows: measures.map(({ measure }, at) => ({ id: rowId(at), task: '', text: measure.text, schedule: measure.by === null ? '' : `до ${measure.by.split('-').reverse().join('.')}`, responsible: [], participants: '', target: '', proof: '' })) }
  }
  if (source === 'measures') return field === 'list' ? { kind: 'list', rows: measures.map(({ measure }, at) => ({ id: rowId(at), text: measure.text })) } : null
  return field === 'text' ? { kind: 'text', text: textFrom(source, document, school) } : null
}

function textFrom(source: Exclude<PrefillSource, 'team' | 'year-end' | 'indices' | 'measures'>, document: DocumentKind, { name, territory, year, factors }: KnownSchool): string {
  switch (source) {
    case 'school': return `${name} (${territory}).`
    case 'name': return document === 'anti-risk-programme' ? `Антирисковая программа «${factors[0]?.name ?? ''}», ${name}, ${year} год` : `Среднесрочная программа развития на ${year} год, ${name}`
    case 'factors': return factors.length === 0 ? '' : `Школа работает над рисковыми направлениями:\n${factors.map((factor) => `— ${factor.name} (значимость: ${factor.significance})`).join(';\n')}.`
    case 'diagnosis': return factors.filter(({ diagnosis }) => diagnosis.trim() !== '').map((factor) => (factors.length === 1 ? factor.diagnosis : `${factor.name}. ${factor.diagnosis}`)).join('\n')
    case 'aims': return factors.length === 0 ? '' : `Снизить к концу ${year} года риски: ${factors.map((factor) => `«${factor.name}»`).join(', ')}.`
  }
}
