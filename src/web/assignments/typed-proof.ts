import type { z } from 'zod'
import type { giveEvidence } from '../../contract/assignment-steps.ts'

/** The fields of the form as they are typed. */
export type TypedProof = { files: string[]; link: string; number: string; date: string; note: string; stated: string }

export const emptyProof: TypedProof = { files: [], link: '', number: '', date: '', note: '', stated: '' }

/** What keeps it from being sent; null where it is whole. */
export function missingOf({ files, link, number, date }: TypedProof): 'link' | 'number' | 'date' | 'proof' | null {
  if (link.trim() !== '' && !/^https?:\/\/\S+\.\S+/i.test(link.trim())) return 'link'
  if (number.trim() === '' && date !== '') return 'number'
  if (number.trim() !== '' && date === '') return 'date'
  return files.length === 0 && link.trim() === '' && number.trim() === '' ? 'proof' : null
}

export function proofOf({ files, link, number, date, note, stated }: TypedProof): Omit<z.input<typeof giveEvidence.body>, 'version'> {
  return {
    files,
    link: link.trim() === '' ? null : link.trim(),
    document: number.trim() === '' ? null : { number: number.trim(), date },
    note: note.trim() === '' ? null : note.trim(),
    stated: stated.trim() === '' || !Number.isFinite(Number(stated)) ? null : Number(stated),
  }
}
