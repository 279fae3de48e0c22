import type { CivilDate } from '../kernel/civil-date.ts'
import { actionStateInWords, changeInWords, changeVerdictWords, evidenceInWords } from '../monitoring/stage-words.ts'
import type { DocumentContent, DocumentPerson, FieldValue } from './document-content.ts'
import type { DocumentTemplate, TemplateSection } from './document-template.ts'

/**
 * A document as plain words in their order: what is hashed when it is sent, so that it can be shown that nothing in it was changed. A factor that was
 * added to a report after that is none of its words.
 */
export function documentText({ title, sections }: DocumentTemplate, content: DocumentContent): string {
  const spoken = sections.filter(({ factor, fields }) => factor === undefined || fields.some(({ code }) => content[code] !== undefined))
  return [title, ...spoken.flatMap((section) => sectionLines(section, content))].join('\n')
}

function sectionLines({ title, fields }: TemplateSection, content: DocumentContent): string[] {
  return ['', title, ...fields.flatMap((field) => ['', field.title, ...valueLines(content[field.code])])]
}

/** A line for each paragraph or row. */
export function valueLines(value: FieldValue | undefined): string[] {
  switch (value?.kind) {
    case undefined: return []
    case 'text': return value.text.split('\n')
    case 'number': return value.number === null ? [] : [String(value.number)]
    case 'date': return value.date === null ? [] : [value.date]
    case 'people': return value.people.map(({ name }) => name)
    case 'list': return value.rows.map(({ text }) => text)
    case 'targets': return value.rows.map(({ text, unit, from, to, by, source, index }) => joined([text, unit, numbered(from), numbered(to), by, source, index]))
    case 'actions': return value.rows.map(({ task, text, schedule, responsible, participants, proof }) => joined([task, text, schedule, names(responsible), participants, proof]))
    case 'stage': return [
      ...value.actions.map((action) => joined([action.text, action.dueOn, action.responsible, action.proof, actionStateInWords(action), evidenceInWords(action)])),
      ...value.changes.map((change) => joined([change.text, numbered(change.from), numbered(change.to), numbered(change.measured), changeInWords(change), changeVerdictWords[change.verdict]])),
    ]
  }
}

function joined(cells: readonly (string | CivilDate | null)[]): string {
  return cells.map((cell) => cell ?? '').join(' | ')
}

function numbered(value: number | null): string {
  return value === null ? '' : String(value)
}

function names(people: readonly DocumentPerson[]): string {
  return people.map(({ name }) => name).join(', ')
}
