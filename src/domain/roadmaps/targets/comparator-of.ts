import type { Comparator } from '../plan/plan.ts'

/** Between the comparing words and the number: «не менее, чем на 5 %», «не менее (80 %)». */
const bridge = '[\\s,:(«"-]*(?:чем)?\\s*(?:(?:на|в|у|до|для|с|по|от|из|за)\\s+)?(?:уровне\\s+|количестве\\s+|размере\\s+|значени[а-я]+\\s+)?[\\s(«"-]*$'

const before: readonly (readonly [Comparator, string])[] = [
  ['gte', 'не\\s*(?:менее|меньше|ниже|реже|хуже)|как\\s+минимум|минимум|min|не\\s+мен\\.?'],
  ['lte', 'не\\s*(?:более|больше|выше|свыше|чаще|превыш[а-я]*(?:\\s+[а-я]+){0,2})|максимум|max|не\\s+бол\\.?'],
  ['gte', '≥|>\\s?=|=\\s?>|⩾|>|более|больше|свыше|выше|превыш[а-я]+|превысит'],
  ['lte', '≤|<\\s?=|=\\s?<|⩽|<|менее|меньше|ниже'],
]
const beforePatterns = before.map(([comparator, words]) => [comparator, new RegExp(`(?:^|[^а-я])(?:${words})${bridge}`)] as const)

const growth = /(?:увелич|повыш|рост|вырос|возрос|прирост|довед|достиж|достиг)[а-я]*(?:\s+[^.;]*)?$/
const fall = /(?:сниж|снизи|уменьш|сокра[тщ]|не\s+допу)[а-я]*(?:\s+[^.;]*)?$/

/** How the number is meant, by the words before and after it; `stated` where the text says so and it is no bare number. */
export function comparatorOf(textBefore: string, own: string, textAfter: string): { comparator: Comparator; stated: boolean } {
  const following = /(?:и|или) (?:более|выше|больше|свыше|менее|ниже|меньше)/.exec(own)?.[0]
  if (following) return { comparator: /менее|ниже|меньше/.test(following) ? 'lte' : 'gte', stated: true }
  if (/^\s*\(\s*(?:не\s+(?:менее|ниже)|минимум)\s*\)/.test(textAfter)) return { comparator: 'gte', stated: true }
  if (/^\s*(?:\(?\s*и\s+|или\s+)(?:более|выше|больше|свыше)/.test(textAfter) || (own.includes('%') && /^\s?\+(?!\s?\d)/.test(textAfter))) return { comparator: 'gte', stated: true }
  if (/^\s*(?:\(?\s*и\s+|или\s+)(?:менее|ниже|меньше)/.test(textAfter)) return { comparator: 'lte', stated: true }
  const clause = textBefore.slice(Math.max(textBefore.lastIndexOf(';'), textBefore.lastIndexOf('\n')) + 1)
  for (const [comparator, pattern] of beforePatterns) if (pattern.test(clause)) return { comparator, stated: true }
  const isWhole = /^100\s*(?:%|проц)/.test(own)
  if (/(?:^|[^а-я])до\s*\(?$/.test(clause)) return isWhole ? { comparator: 'eq', stated: true } : { comparator: growth.test(clause) && !fall.test(clause) ? 'gte' : 'lte', stated: true }
  if (/(?:^|[^а-я])от\s*\(?$/.test(clause)) return { comparator: 'gte', stated: true }
  return { comparator: 'eq', stated: false }
}
