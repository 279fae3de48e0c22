import { collapse, fold } from '../../kernel/folded-text.ts'
import { stem } from '../../kernel/russian-stem.ts'
import { wordPattern } from '../../kernel/word-pattern.ts'
import type { Aliases } from '../aliases/aliases.ts'
import type { PartyRole } from '../plan/party-role.ts'
import { rolePatterns } from './role-patterns.ts'

const rules = rolePatterns.map(([role, ...patterns]) => ({ role, pattern: wordPattern(...patterns) }))

/** The role of a party by its words; the document's own short names are read as what they stand for. Null where unknown. */
export function roleOf(party: string, aliases: Aliases): PartyRole | null {
  const plain = withoutBrackets(party)
  const long = aliases.longForm(plain)
  return (long !== null && comparable(long) !== comparable(plain) ? roleByWords(long) : null) ?? roleByWords(plain) ?? roleByAliasInside(plain, aliases)
}

function roleByWords(text: string): PartyRole | null {
  const comparableText = comparable(text)
  return roleIn(comparableText) ?? (/[а-я]- ?[а-я]/.test(comparableText) ? roleIn(comparableText.replace(/([а-я])- ?(?=[а-я])/g, '$1')) : null)
}

function roleIn(comparableText: string): PartyRole | null {
  return rules.find(({ pattern }) => pattern.test(comparableText))?.role ?? null
}

/** «Специалисты Центра», «Члены Совета»: a short name among other words, in any case. */
function roleByAliasInside(text: string, aliases: Aliases): PartyRole | null {
  const words = new Set(collapse(text).split(' ').filter((word) => /^[А-ЯЁA-Z]/.test(word)).map(stem))
  for (const short of aliases.shortForms) {
    const long = words.has(stem(short)) ? aliases.longForm(short) : null
    const role = long === null ? null : roleByWords(long)
    if (role !== null) return role
  }
  return null
}

function comparable(text: string): string {
  return fold(collapse(text)).replace(/["“”„]/g, '«').replace(/([а-я])- (?=[а-я])/g, '$1-').trim()
}

function withoutBrackets(text: string): string {
  const plain = collapse(text.replace(/\([^()]*\)/g, ' ').replace(/\([^()]*\)?/g, ' '))
  return plain === '' ? collapse(text) : plain
}
