import type { CheckComparator, CheckSide } from './form-check.ts'

/** What is wrong with an answer; the sentence of each is made at the edge. */
export type FormFaultDetail =
  | { code: 'missing' }
  | { code: 'wrong-kind' }
  | { code: 'not-a-number'; text: string }
  | { code: 'not-a-date'; text: string }
  | { code: 'not-an-option'; text: string }
  | { code: 'not-yes-no'; text: string }
  | { code: 'not-integer' }
  | { code: 'too-small'; min: number }
  | { code: 'too-large'; max: number }
  | { code: 'too-early'; from: string }
  | { code: 'too-late'; to: string }
  | { code: 'too-long'; longest: number }
  | { code: 'too-many-rows'; most: number }
  | { code: 'check'; left: CheckSide; comparator: CheckComparator; right: CheckSide; leftValue: number; rightValue: number }

/** Where it is: a field; in a table the row, from 0, and the column. */
export type FormFault = FormFaultDetail & { field: string; row: number | null; column: string | null }
