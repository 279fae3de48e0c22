import type { SourceRow } from '../../domain/documents/source-document.ts'
import { keepsHyphen } from './joined-text.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A word that a page cuts at a hyphen is put together again, in the row where it begins. */
export function mendCutWords(rows: readonly SourceRow[], breaks: readonly number[], vocabulary: Vocabulary): void {
  if (vocabulary.breaksAtSpacesOnly) return
  for (const place of breaks) {
    const after = rows[place]
    const before = rows.slice(0, place).findLast((row) => !row.header)
    if (after === undefined || before === undefined) continue
    for (const [column, cell] of after.cells.entries()) {
      const start = before.cells[column]
      const cut = /(\p{L}+)-$/u.exec(start?.text ?? '')
      const tail = /^(\p{Ll}+)\S*/u.exec(cell.text)
      if (start === undefined || cut === null || tail === null) continue
      start.text = (keepsHyphen(start.text, cut[1] ?? '', tail[1] ?? '', vocabulary) ? start.text : start.text.slice(0, -1)) + tail[0]
      cell.text = cell.text.slice(tail[0].length).trimStart()
    }
  }
}
