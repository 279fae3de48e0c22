import { extensionOf } from '../files/safe-file-name.ts'
import type { DocumentContent, FieldValue } from '../programme-documents/document-content.ts'

const hidden = '[скрыто]'

/** A document as an expert sees it who must not know whose it is: no people, and the school's own names covered wherever they stand in the text. */
export function blinded(content: DocumentContent, names: readonly string[]): DocumentContent {
  const words = names.filter((name) => name.trim().length > 3).toSorted((one, other) => other.length - one.length)
  const cover = (text: string) => words.reduce((left, word) => left.replaceAll(word, hidden), text)
  return Object.fromEntries(Object.entries(content).map(([code, value]) => [code, coveredValue(value, cover)]))
}

/** What the file of a school is called for the same expert. Its bytes stay what they are: the conclusion names their hash. */
export function blindedFileName(name: string): string {
  const extension = extensionOf(name)
  return extension === null ? 'Документ школы' : `Документ школы.${extension}`
}

function coveredValue(value: FieldValue, cover: (text: string) => string): FieldValue {
  switch (value.kind) {
    case 'text': return { ...value, text: cover(value.text) }
    case 'people': return { ...value, people: value.people.map(() => ({ personId: null, name: hidden })) }
    case 'list': return { ...value, rows: value.rows.map((row) => ({ ...row, text: cover(row.text) })) }
    case 'targets': return { ...value, rows: value.rows.map((row) => ({ ...row, text: cover(row.text) })) }
    case 'actions': return { ...value, rows: value.rows.map((row) => ({ ...row, task: cover(row.task), text: cover(row.text), participants: cover(row.participants), responsible: row.responsible.map(() => ({ personId: null, name: hidden })) })) }
    case 'stage': return { ...value, actions: value.actions.map((action) => ({ ...action, text: cover(action.text), responsible: hidden, evidence: action.evidence === null ? null : { ...action.evidence, link: action.evidence.link === null ? null : hidden, note: action.evidence.note === null ? null : cover(action.evidence.note) } })) }
    case 'number':
    case 'date': return value
  }
}
