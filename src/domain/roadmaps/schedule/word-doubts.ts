import type { Warning } from '../plan/warning.ts'
import { conditionText } from './condition-text.ts'
import type { Phrase } from './phrase.ts'
import { doubtful, partlyUnread } from './schedule-warnings.ts'

/** What the words of a cell leave to doubt, whatever its dates are: nothing is passed over in silence. */
export function wordDoubts(text: string, phrases: readonly Phrase[]): Warning[] {
  const left = phrases.filter(({ type }) => type === 'leftover').map(({ from, to }) => text.slice(from, to))
  const conditions = phrases.filter((phrase) => phrase.type === 'condition' && phrase.doubtful)
  return [
    ...(left.length > 0 ? [partlyUnread(left.join(' '))] : []),
    ...(phrases.some(({ type }) => type === 'approximately') ? [doubtful(text, 'срок назван приблизительно')] : []),
    ...conditions.map(({ from, to }) => doubtful(text, `«${conditionText(text, from, to)}» принято за условие`)),
  ]
}
