/** What kind of refusal it is; the edge picks the HTTP status and the exit code from it. */
export type ErrorCategory =
  | 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'conflict' | 'invalid_state' | 'too_large' | 'unsupported' | 'unavailable' | 'cancelled' | 'too_many'

/**
 * The only error that Opora throws on purpose. It carries a code and parameters, no sentence: the edge says it in Russian
 * (a `src/contract/*-sentences.ts` has a sentence for every code, and a test holds it to that).
 */
export class OporaError extends Error {
  readonly category: ErrorCategory
  readonly code: string
  readonly parameters: Readonly<Record<string, string | number>>

  constructor(category: ErrorCategory, code: string, parameters: Record<string, string | number> = {}) {
    super(`${code} ${JSON.stringify(parameters)}`)
    this.name = 'OporaError'
    this.category = category
    this.code = code
    this.parameters = parameters
  }
}
