import { fold, collapse } from '../../kernel/folded-text.ts'

/** What a document calls by a short name: «(далее – Департамент)». */
export type Aliases = {
  /** The short forms as printed, in order. */
  readonly shortForms: readonly string[]
  /** The long form as printed; the case of letters does not matter. Null where the document defines no such short form. */
  longForm(short: string): string | null
}

export function aliasesOf(pairs: Iterable<readonly [short: string, long: string]>): Aliases {
  const byKey = new Map<string, { short: string; long: string }>()
  for (const [short, long] of pairs) {
    const key = aliasKey(short)
    if (!byKey.has(key)) byKey.set(key, { short, long })
  }
  return {
    shortForms: [...byKey.values()].map(({ short }) => short),
    longForm: (short) => byKey.get(aliasKey(short))?.long ?? null,
  }
}

export const noAliases: Aliases = aliasesOf([])

/** Two short forms are the same where these are equal. */
export function aliasKey(short: string): string {
  return fold(collapse(short)).replace(/[«»"“”„.]/g, '').replace(/\s*-\s*/g, '-').trim()
}
