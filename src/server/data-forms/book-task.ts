import type { BookedForm, BookMember } from '../../domain/data-forms/book/book-of-form.ts'
import type { ConsolidatedMember } from '../../domain/data-forms/book/consolidated-book.ts'
import type { FormBook } from '../../domain/data-forms/book/form-book.ts'
import type { FoundSheet } from '../../domain/data-forms/book/read-book.ts'
import type { FormDefinition } from '../../domain/data-forms/form-definition.ts'
import type { ErrorCategory } from '../../domain/kernel/errors.ts'

/** What the workbook thread is given. */
export type BookTask =
  | { kind: 'fill'; form: BookedForm; members: BookMember[] }
  | { kind: 'consolidated'; title: string; definition: FormDefinition; members: ConsolidatedMember[] }
  /** Of another feature, made already. */
  | { kind: 'write'; book: FormBook }
  | { kind: 'read'; path: string }

export type FoundBook = { sheets: FoundSheet[]; mark: string | null }

export type BookMessage = { bytes: Uint8Array } | { found: FoundBook } | { refused: { category: ErrorCategory; code: string; parameters: Record<string, string | number> } }
