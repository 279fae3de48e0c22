import { collapse } from '../../kernel/folded-text.ts'
import { stems } from '../../kernel/russian-stem.ts'
import type { Warning } from '../plan/warning.ts'
import { aliasesOf, aliasKey, type Aliases } from './aliases.ts'
import { longFormBefore } from './long-form.ts'

type Definition = { short: string; long: string; stated: boolean }

const inBrackets = /\(\s*далее(?:\s+по\s+тексту)?(?:\s+именуем[а-я]+)?(?:\s+соответственно)?\s*[-–—−:,]?\s*((?:[^()]|\([^()]*\))+?)\s*\)/giu
const afterComma = /,\s*далее(?:\s+по\s+тексту)?\s*[-–—−:]\s*([^,;.()]{2,80}?)\s*(?=[,;.)]|$)/giu
const bareAbbreviation = /\(\s*([А-ЯЁ]{2,12})\s*\)/gu

/**
 * The short names that a document gives itself, over all its texts in order. The first meaning stays; a second one is warned
 * about, for the reader cannot know which of the two a later cell means.
 */
export function readAliases(texts: readonly string[]): { aliases: Aliases; warnings: Warning[] } {
  const known = new Map<string, Definition>()
  const warnings: Warning[] = []
  for (const definition of texts.flatMap((text) => definitionsIn(collapse(text)))) {
    const key = aliasKey(definition.short)
    const earlier = known.get(key)
    if (!earlier || (!earlier.stated && definition.stated)) known.set(key, definition)
    else if (definition.stated && !isSameThing(earlier.long, definition.long)) warnings.push(redefined(earlier, definition))
  }
  return { aliases: aliasesOf([...known.values()].map(({ short, long }) => [short, long] as const)), warnings }
}

function definitionsIn(text: string): Definition[] {
  if (!/далее|\(/i.test(text)) return []
  const found: (Definition & { at: number })[] = []
  for (const [pattern, stated] of [[inBrackets, true], [afterComma, true], [bareAbbreviation, false]] as const) {
    for (const match of text.matchAll(pattern)) {
      const short = unquoted(match[1] ?? '')
      const long = longFormBefore(text.slice(0, match.index), short)
      if (short !== '' && long !== null && (stated || long.byInitials)) found.push({ short, long: long.text, stated, at: match.index })
    }
  }
  return found.sort((a, b) => a.at - b.at).map(({ short, long, stated }) => ({ short, long, stated }))
}

function unquoted(text: string): string {
  const trimmed = text.trim()
  const whole = /^[«"“„]([^«»"“”„]+)[»"”“]$/u.exec(trimmed)
  return (whole?.[1] ?? trimmed).trim()
}

/** Case endings and a few more or fewer words do not make another thing. */
function isSameThing(one: string, other: string): boolean {
  const a = new Set(stems(one))
  const b = new Set(stems(other))
  const shared = [...a].filter((word) => b.has(word)).length
  return shared / Math.max(1, Math.min(a.size, b.size)) >= 0.6
}

function redefined(earlier: Definition, later: Definition): Warning {
  return {
    code: 'alias-redefined',
    where: 'document',
    message: `Сокращение «${later.short}» определено дважды: «${earlier.long}» и «${later.long}».`,
    advice: 'Проверьте, что имеется в виду в каждой строке, и дайте второму понятию другое сокращение.',
  }
}
