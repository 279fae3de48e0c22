/** What a reader of plans doubts. The list is closed: it is part of the interchange format. */
export const warningCodes = [
  'schedule-unread', 'year-mismatch', 'end-before-start', 'order-of-steps', 'approved-after-start', 'weekend', 'number-gap',
  'number-repeat', 'document-number-conflict', 'document-date-conflict', 'alias-redefined', 'cell-shifted', 'cell-repaired',
  'column-unknown', 'party-unknown', 'target-unread', 'duplicate-month', 'contradiction', 'no-table', 'language-unsupported',
] as const
export type WarningCode = (typeof warningCodes)[number]

/** The place of the doubt: a field of the activity, or of the whole document. */
export const warningPlaces = [
  'document', 'header', 'title', 'description', 'number', 'section', 'schedule', 'responsible', 'indicator', 'publication', 'row',
] as const
export type WarningPlace = (typeof warningPlaces)[number]

export type Warning = {
  code: WarningCode
  where: WarningPlace
  /** Russian: what is doubtful, with the words concerned. */
  message: string
  /** Russian: what a person should do. */
  advice: string
}
