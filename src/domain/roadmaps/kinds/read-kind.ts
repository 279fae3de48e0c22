import { fold, collapse } from '../../kernel/folded-text.ts'
import { wordPattern } from '../../kernel/word-pattern.ts'
import type { ActivityKind } from '../plan/plan.ts'
import { kindRules } from './kind-rules.ts'

const rules = kindRules.map(({ kind, strong = [], plain = [], weak = [] }) => ({
  kind, strong: strong.map((pattern) => wordPattern(pattern)), plain: plain.map((pattern) => wordPattern(pattern)), weak: weak.map((pattern) => wordPattern(pattern)),
}))

/**
 * The kind of an activity: what its title says first, then what the title says in brackets and quotes, then its description,
 * then its indicator. `other` where none of them tells.
 */
export function readKind(title: string, description: string | null, indicator: string | null): ActivityKind {
  const texts = [withoutAsides(title), comparable(title), withoutAsides(description ?? ''), comparable(description ?? '')]
  for (const text of texts) {
    const kind = strongKind(text) ?? firstKind(text)
    if (kind !== null) return kind
  }
  for (const text of [...texts, comparable(indicator ?? '')]) {
    const kind = weakKind(text)
    if (kind !== null) return kind
  }
  return firstKind(comparable(indicator ?? '')) ?? 'other'
}

function strongKind(text: string): ActivityKind | null {
  return rules.find(({ strong }) => strong.some((pattern) => pattern.test(text)))?.kind ?? null
}

function firstKind(text: string): ActivityKind | null {
  let first: { kind: ActivityKind; at: number } | null = null
  for (const { kind, plain } of rules) {
    for (const pattern of plain) {
      const at = pattern.exec(text)?.index ?? -1
      if (at >= 0 && (first === null || at < first.at)) first = { kind, at }
    }
  }
  return first?.kind ?? null
}

function weakKind(text: string): ActivityKind | null {
  return rules.find(({ weak }) => weak.some((pattern) => pattern.test(text)))?.kind ?? null
}

/** Names in quotes and remarks in brackets tell of the subject, not of the work. */
function withoutAsides(text: string): string {
  let plain = comparable(text)
  for (let depth = 0; depth < 3; depth += 1) plain = plain.replace(/[«"“„][^«»"“”„]*[»"”“]/g, ' ').replace(/\([^()]*\)/g, ' ')
  return collapse(plain.replace(/[«“„"(].*$/, ' '))
}

function comparable(text: string): string {
  return fold(collapse(text))
}
