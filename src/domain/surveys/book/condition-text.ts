import type { Condition } from '../questionnaire/condition.ts'

/**
 * A condition as it stands in a cell: «place = city, town», «hours[maths] = few», «age от 10 до 15», «wish есть», joined by «и» or «или», turned by
 * «не (…)»; parts within parts in brackets.
 */
export function conditionText(condition: Condition): string {
  switch (condition.is) {
    case 'any-of': return `${condition.question}${condition.row === null ? '' : `[${condition.row}]`} = ${condition.options.join(', ')}`
    case 'between': return [condition.question, ...(condition.from === null ? [] : [`от ${condition.from}`]), ...(condition.to === null ? [] : [`до ${condition.to}`])].join(' ')
    case 'answered': return `${condition.question} есть`
    case 'not': return `не (${conditionText(condition.of)})`
    case 'all': return condition.of.map(within).join(' и ')
    case 'any': return condition.of.map(within).join(' или ')
  }
}

function within(part: Condition): string {
  return part.is === 'all' || part.is === 'any' ? `(${conditionText(part)})` : conditionText(part)
}

/** Null where it can't be read. */
export function readConditionText(text: string): Condition | null {
  const tokens = text.toLowerCase().match(/[=,()[\]]|[^\s=,()[\]]+/g) ?? []
  const reader = new Reader(tokens)
  const condition = reader.joined(0)
  return condition !== null && reader.isAtEnd() ? condition : null
}

/** Nobody means more. */
const deepest = 4

class Reader {
  private at = 0
  private readonly tokens: readonly string[]

  constructor(tokens: readonly string[]) {
    this.tokens = tokens
  }

  isAtEnd(): boolean {
    return this.at === this.tokens.length
  }

  joined(depth: number): Condition | null {
    if (depth > deepest) return null
    const parts: Condition[] = []
    let word: 'и' | 'или' | null = null
    for (;;) {
      const part = this.part(depth)
      if (part === null) return null
      parts.push(part)
      const next = this.tokens[this.at]
      if (next !== 'и' && next !== 'или') break
      // «a и b или c» could mean two things.
      if (word !== null && next !== word) return null
      word = next
      this.at += 1
    }
    const [only] = parts
    return word === null ? only ?? null : { is: word === 'и' ? 'all' : 'any', of: parts }
  }

  private part(depth: number): Condition | null {
    if (this.took('не')) {
      const of = this.part(depth + 1)
      return of === null ? null : { is: 'not', of }
    }
    if (!this.took('(')) return this.comparison()
    const inside = this.joined(depth + 1)
    return inside !== null && this.took(')') ? inside : null
  }

  private comparison(): Condition | null {
    const question = this.code()
    if (question === null) return null
    const row = this.took('[') ? this.code() : null
    if (row !== null && !this.took(']')) return null
    if (this.took('=')) return this.anyOf(question, row)
    if (row !== null) return null
    return this.took('есть') ? { is: 'answered', question } : this.between(question)
  }

  private anyOf(question: string, row: string | null): Condition | null {
    const options: string[] = []
    do {
      const option = this.code()
      if (option === null) return null
      options.push(option)
    } while (this.took(','))
    return { is: 'any-of', question, row, options }
  }

  private between(question: string): Condition | null {
    const from = this.took('от') ? this.number() : undefined
    const to = this.took('до') ? this.number() : undefined
    if (from === null || to === null || (from === undefined && to === undefined)) return null
    return { is: 'between', question, from: from ?? null, to: to ?? null }
  }

  private number(): number | null {
    const value = Number(this.tokens[this.at] ?? 'none')
    this.at += 1
    return Number.isFinite(value) ? value : null
  }

  private code(): string | null {
    const code = this.tokens[this.at]
    if (code === undefined || !/^[a-z0-9-]+$/.test(code)) return null
    this.at += 1
    return code
  }

  private took(token: string): boolean {
    if (this.tokens[this.at] !== token) return false
    this.at += 1
    return true
  }
}
