import { fold, collapse } from '../../kernel/folded-text.ts'
import { ObjectPattern } from '../../kernel/object-pattern.ts'
import { wordPattern } from '../../kernel/word-pattern.ts'
import type { ActivityKind } from '../plan/plan.ts'
import { kindRules } from './kind-rules.ts'

const rules = kindRules.map(({ kind, strong = [], plain = [], weak = [] }) => ({
  kind,
  strong: wordPattern(...strong),
  plain: wordPattern(...plain.filter((pattern) => !isGapped(pattern))),
  gapped: new ObjectPattern(plain.filter((pattern) => isGapped(pattern))),
  weak: wordPattern(...weak),
}))

function isGapped(pattern: string): boolean {
  return pattern.includes(' ~')
}

/**
 * The kind of an activity: what its title says first, then what the title says in brackets and quotes, then its description,
 * then its indicator. `other` where none of them tells.
 */
export function readKind(title: string, description: string | null, indicator: string | null): ActivityKind {
  const texts = [title, description ?? ''].map((text) => ({ plain: withoutAsides(text), whole: withoutMarks(text) }))
  for (const { plain, whole } of texts) {
    const kind = strongKind(whole) ?? firstKind(plain) ?? firstKind(whole)
    if (kind !== null) return kind
  }
  for (const { plain } of texts) {
    const kind = weakKind(plain)
    if (kind !== null) return kind
  }
  const result = withoutAsides(indicator ?? '')
  return firstKind(result) ?? weakKind(result) ?? 'other'
}

function strongKind(text: string): ActivityKind | null {
  return rules.find(({ strong }) => strong.test(text))?.kind ?? null
}

function firstKind(text: string): ActivityKind | null {
  let first: { kind: ActivityKind; at: number } | null = null
  for (const rule of rules) {
    const at = Math.min(rule.plain.placeIn(text), rule.gapped.placeIn(text))
    if (at < (first?.at ?? Infinity)) first = { kind: rule.kind, at }
  }
  return first?.kind ?? null
}

function weakKind(text: string): ActivityKind | null {
  return rules.find(({ weak }) => weak.test(text))?.kind ?? null
}

/** Names in quotes and remarks in brackets tell of the subject, not of the work. */
function withoutAsides(text: string): string {
  let plain = comparable(text)
  for (let depth = 0; depth < 3; depth += 1) plain = plain.replace(/[«"“„][^«»"“”„]*[»"”“]/g, ' ').replace(/\([^()]*\)/g, ' ')
  return collapse(plain.replace(/[«“„"(].*$/, ' '))
}

/** The whole text with the marks themselves taken out. */
function withoutMarks(text: string): string {
  return collapse(comparable(text).replace(/[«»"“”„()]/g, ' '))
}

function comparable(text: string): string {
  return fold(collapse(text))
}
