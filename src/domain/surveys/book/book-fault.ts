import type { QuestionnaireFault } from '../questionnaire/questionnaire-faults.ts'
import type { ColumnName } from './book-lines.ts'

/** What in a workbook can't be read as a questionnaire. `cell` is null for a whole sheet. */
export type BookFaultCode =
  | 'no-sheet' | 'no-column' | 'no-line' | 'unknown-audience' | 'unknown-grades' | 'unknown-line' | 'unknown-kind' | 'not-yes-no' | 'not-a-number' | 'condition-unread' | 'outside-block' | 'outside-question' | 'no-code'
export type BookFault = { code: BookFaultCode; sheet: string; cell: string | null; text: string }

/** What the questionnaire still lacks, with the cell to mend it in. */
export type BookRemark = QuestionnaireFault & { sheet: string; cell: string | null }

/** A line of the questions' sheet: its cells by the names of their columns, whatever order these stand in. */
export type FoundLine = { row: number; of: (column: ColumnName, language?: string) => { text: string; cell: string } }
