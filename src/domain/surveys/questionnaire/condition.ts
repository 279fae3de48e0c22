/**
 * When a question is asked. It looks only at questions that stand before it; what was not asked or not answered fulfils no comparison,
 * so `not` of it does.
 */
export type Condition =
  /** One of the options was chosen (of single, several, or a scale's point as text); of a row, where it is a matrix. */
  | { is: 'any-of'; question: string; row: string | null; options: readonly string[] }
  /** The number, or the point of the scale, lies there; a bound that is null does not bind. */
  | { is: 'between'; question: string; from: number | null; to: number | null }
  | { is: 'answered'; question: string }
  | { is: 'all' | 'any'; of: readonly Condition[] }
  | { is: 'not'; of: Condition }
