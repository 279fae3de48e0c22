import { compareWords, type WordChange } from './compare-words.ts'
import type { DocumentContent } from './document-content.ts'
import { valueLines } from './document-text.ts'
import { fieldsOf, type DocumentTemplate } from './document-template.ts'

export type FieldComparison = { field: string; title: string; changes: WordChange[] }

/** The fields in which two versions differ, each word by word. */
export function compareContents(template: DocumentTemplate, before: DocumentContent, after: DocumentContent): FieldComparison[] {
  return fieldsOf(template).flatMap(({ code, title }) => {
    const [one, other] = [valueLines(before[code]).join('\n'), valueLines(after[code]).join('\n')]
    return one === other ? [] : [{ field: code, title, changes: compareWords(one, other) }]
  })
}
