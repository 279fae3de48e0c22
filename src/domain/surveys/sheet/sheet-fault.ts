/** What is wrong with an answer; the sentence of each is made at the edge. */
export type SheetFaultDetail =
  | { code: 'missing' }
  | { code: 'wrong-kind' }
  | { code: 'unknown-option' }
  | { code: 'too-few'; least: number }
  | { code: 'too-many'; most: number }
  | { code: 'not-alone' }
  | { code: 'out-of-range'; min: number; max: number }
  | { code: 'too-precise'; decimals: number }
  | { code: 'not-all-ordered' }
  | { code: 'too-long'; longest: number }

/** Where it is: the question, and the row of a matrix. */
export type SheetFault = SheetFaultDetail & { question: string; row: string | null }
