import type { Schedule } from '../plan/plan.ts'
import type { Warning } from '../plan/warning.ts'
import { Cursor } from './cursor.ts'
import { interpret } from './interpret.ts'
import { lex } from './lex.ts'
import { mendDigits, mendEndings } from './misread-digits.ts'
import { mendWords } from './mend-words.ts'
import { collapseSpace, normalise } from './normalised-text.ts'
import { parsePhrases } from './parse-phrases.ts'
import { noSchedule, repaired, unread } from './schedule-warnings.ts'
import type { ScheduleContext } from './year-frame.ts'

export type ScheduleReading = { schedule: Schedule; done: boolean; warnings: Warning[] }

/** A schedule cell is a line or a list of dates; anything longer is another column's text, and nobody should wait for it. */
const longestCell = 2000

/**
 * What a schedule cell means. It never guesses a date: what the grammar does not know is `unknown`, or told in a warning
 * beside what it does know. It never throws.
 */
export function readSchedule(text: string, context: ScheduleContext): ScheduleReading {
  const printed = collapseSpace(text)
  if (!/[A-Za-zЀ-ӿ\d]/.test(printed)) return { schedule: unknown(printed || null), done: false, warnings: [noSchedule()] }
  if (printed.length > longestCell) return { schedule: unknown(printed), done: false, warnings: [unread(`${printed.slice(0, 80)}…`)] }
  const normal = normalise(printed)
  const plain = mendEndings(mendDigits(normal.plain))
  const { tokens, repairs } = lex({ plain, origin: normal.origin })
  if (plain !== normal.plain) repairs.push(plain)
  const reading = interpret(printed, parsePhrases(new Cursor(mendWords(tokens, repairs))), context)
  const warnings = repairs.length > 0 && reading.schedule.kind !== 'unknown' ? [repaired([...new Set(repairs)]), ...reading.warnings] : reading.warnings
  return { ...reading, warnings }
}

function unknown(text: string | null): Schedule {
  return { text, kind: 'unknown', windows: [], recurrence: null, condition: null }
}
