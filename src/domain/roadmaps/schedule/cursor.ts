import type { Mark, NumberToken, Token } from './tokens.ts'

/** A place in the tokens; every `take…` moves on only when it answers. */
export class Cursor {
  readonly tokens: readonly Token[]
  at = 0

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens
  }

  get done(): boolean {
    return this.at >= this.tokens.length
  }

  peek(ahead = 0): Token | undefined {
    return this.tokens[this.at + ahead]
  }

  /** The form of the word here, or null where no word stands. */
  form(ahead = 0): string | null {
    const token = this.peek(ahead)
    return token?.kind === 'word' ? token.form : null
  }

  isMark(mark: Mark, ahead = 0): boolean {
    const token = this.peek(ahead)
    return token?.kind === 'mark' && token.mark === mark
  }

  takeMark(mark: Mark): boolean {
    if (!this.isMark(mark)) return false
    this.at += 1
    return true
  }

  /** Takes the word where it is one of these. */
  takeWord(...forms: string[]): boolean {
    const form = this.form()
    if (form === null || !forms.includes(form)) return false
    this.at += 1
    return true
  }

  takeMatching(pattern: RegExp): boolean {
    const form = this.form()
    if (form === null || !pattern.test(form)) return false
    this.at += 1
    return true
  }

  /** A word of this dictionary → its meaning. */
  takeFrom<T>(dictionary: ReadonlyMap<string, T>): T | null {
    const form = this.form()
    const meaning = form === null ? undefined : dictionary.get(form)
    if (meaning === undefined) return null
    this.at += 1
    return meaning
  }

  takeNumber(fits: (token: NumberToken) => boolean): number | null {
    const token = this.peek()
    if (token?.kind !== 'number' || !fits(token)) return null
    this.at += 1
    return token.value
  }

  /** These words in a row. */
  takePhrase(...forms: string[]): boolean {
    if (!forms.every((form, ahead) => this.form(ahead) === form)) return false
    this.at += forms.length
    return true
  }

  /** Runs a rule; where it answers null, stands again where it stood. */
  attempt<T>(rule: (cursor: Cursor) => T | null): T | null {
    const start = this.at
    const answer = rule(this)
    if (answer === null) this.at = start
    return answer
  }

  /** Whether a rule would answer here; never moves. */
  would(rule: (cursor: Cursor) => unknown): boolean {
    const start = this.at
    const answer = rule(this)
    this.at = start
    return answer !== null && answer !== false
  }

  takeSeparators(): void {
    while (this.isMark(',') || this.isMark(';') || this.isMark(':') || this.isMark('(') || this.isMark(')') || this.isMark('/') || this.isMark('-')) this.at += 1
  }
}
