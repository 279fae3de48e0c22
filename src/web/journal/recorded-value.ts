import { changeSchema } from '../../contract/changes.ts'
import { changeInWords } from '../kit/words/change-words.ts'

/** What the server calls the things that it records. */
const names: Record<string, string> = {
  name: 'название', fileName: 'файл', hash: 'отпечаток файла', size: 'размер, байт', level: 'уровень', parentId: 'внутри территории', territory: 'территория', from: 'источник',
  revision: 'редакция', document: 'документ', state: 'состояние', year: 'год', columns: 'столбцы', label: 'подпись', calendar: 'подписка',
}

/** One side of an entry, line by line, for a person: edits in words, other values with their names. */
export function linesOfRecord(value: unknown): string[] {
  if (value === null || value === undefined) return []
  if (Array.isArray(value)) return value.map(lineOfItem)
  if (typeof value === 'object') return Object.entries(value).map(([name, inner]) => `${names[name] ?? name}: ${short(inner)}`)
  return [short(value)]
}

function lineOfItem(item: unknown): string {
  const change = changeSchema.safeParse(item)
  return short(change.success ? changeInWords(change.data) : item)
}

const longest = 400

function short(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}
