import type { Cursor } from './cursor.ts'
import { cardinalWords } from './numerals.ts'
import { rulePiece, workdays, type Frequency, type RulePiece } from './rule-piece.ts'

type Step = { freq: Frequency; interval: number }

const adverbs: readonly (readonly [RegExp, Step])[] = [
  [/^(ежедн(евн)?|каждодн|ежесуточн)/, { freq: 'DAILY', interval: 1 }],
  [/^(еженед|понедельно$)/, { freq: 'WEEKLY', interval: 1 }],
  [/^(ежедекад|подекадно$)/, { freq: 'DAILY', interval: 10 }],
  [/^(ежемес|помесячн)/, { freq: 'MONTHLY', interval: 1 }],
  [/^(ежекв|поквартальн)/, { freq: 'MONTHLY', interval: 3 }],
  [/^ежегод/, { freq: 'YEARLY', interval: 1 }],
]

const units: readonly (readonly [RegExp, Step])[] = [
  [/^(день|дня|дней|сутки)$/, { freq: 'DAILY', interval: 1 }],
  [/^(неделя|неделю|недели|недель|нед)$/, { freq: 'WEEKLY', interval: 1 }],
  [/^(месяц|месяца|месяцев|мес)$/, { freq: 'MONTHLY', interval: 1 }],
  [/^(декада|декаду|декады)$/, { freq: 'DAILY', interval: 10 }],
  [/^(квартал|квартала|кварталов|кв)$/, { freq: 'MONTHLY', interval: 3 }],
  [/^(полугодие|полугодия|полгода)$/, { freq: 'MONTHLY', interval: 6 }],
  [/^(год|года|лет|г)$/, { freq: 'YEARLY', interval: 1 }],
]

const evenly = 'дни не названы: повторение разложено равномерно'

/** «ежемесячно», «каждые две недели», «не реже 1 раза в месяц», «два раза в год», «через день». */
export function parseFrequency(cursor: Cursor): RulePiece | null {
  return parseAdverb(cursor) ?? parseTimesPerUnit(cursor) ?? parseEveryUnit(cursor) ?? parseEveryDay(cursor)
}

function parseAdverb(cursor: Cursor): RulePiece | null {
  return cursor.attempt((c) => {
    const step = adverbs.find(([word]) => c.takeMatching(word))?.[1]
    return step ? rulePiece({ ...step, doubt: step.interval === 10 ? evenly : null }) : null
  })
}

/** «1 раз в квартал», «раз в две недели», «не реже двух раз в месяц», «дважды в год». */
function parseTimesPerUnit(cursor: Cursor): RulePiece | null {
  return cursor.attempt((c) => {
    takeAtLeast(c)
    const times = parseTimes(c)
    if (times === null || !c.takeWord('в', 'за', 'на', 'каждый', 'каждую', 'каждое') && !c.takeMark('/')) return null
    c.takeMatching(/^(кажд|течени|календарн|учебн|отчетн)/)
    const every = parseCount(c) ?? 1
    c.takeMatching(/^(календарн|учебн|отчетн)/)
    const step = takeUnit(c)
    return step && spread(times.count, { freq: step.freq, interval: step.interval * every }, times.doubt)
  })
}

function takeAtLeast(cursor: Cursor): void {
  if (cursor.takePhrase('как', 'минимум') || cursor.takeWord('минимум', 'максимум') || cursor.takePhrase('хотя', 'бы')) return
  if (cursor.form() === 'не' && /^(реже|менее|чаще|более|больше|меньше)$/.test(cursor.form(1) ?? '')) {
    cursor.at += 2
    cursor.attempt((c) => (c.takeMark(','), c.takeWord('чем') ? true : null))
  }
}

function parseTimes(cursor: Cursor): { count: number; doubt: string | null } | null {
  const once = cursor.attempt((c) => (c.takeWord('дважды') ? 2 : c.takeWord('трижды') ? 3 : c.takeWord('единожды', 'однажды') ? 1 : null))
  if (once !== null) return { count: once, doubt: null }
  const count = parseCount(cursor)
  const more = count === null ? null : cursor.attempt((c) => (c.takeMark('-') ? parseCount(c) : null))
  if (!cursor.takeMatching(/^(раз|раза|разу|р)$/)) return null
  return { count: count ?? 1, doubt: more === null ? null : 'число повторений напечатано от и до' }
}

function parseCount(cursor: Cursor): number | null {
  return cursor.takeFrom(cardinalWords) ?? cursor.takeNumber(({ digits }) => digits <= 2)
}

function takeUnit(cursor: Cursor): Step | null {
  return units.find(([word]) => cursor.takeMatching(word))?.[1] ?? null
}

/** N times in a stretch, as a step: exact where the months divide, else the nearest step, and doubted. */
function spread(times: number, { freq, interval }: Step, doubt: string | null): RulePiece | null {
  const months = freq === 'YEARLY' ? 12 * interval : freq === 'MONTHLY' ? interval : null
  const timesAYear = months === null ? (freq === 'WEEKLY' ? (52 * times) / interval : null) : (12 * times) / months
  if (times === 1) return rulePiece({ freq, interval, doubt, timesAYear })
  if (times < 1) return null
  const unsure = doubt ?? evenly
  if (months !== null && months % times === 0) return rulePiece({ freq: 'MONTHLY', interval: months / times, doubt: unsure, timesAYear })
  if (months !== null && months > times) return rulePiece({ freq: 'MONTHLY', interval: Math.floor(months / times), doubt: unsure, timesAYear })
  if (months === 1 && times <= 4) return times === 3 ? rulePiece({ freq: 'DAILY', interval: 10, doubt: unsure, timesAYear }) : rulePiece({ freq: 'WEEKLY', interval: 4 / times, doubt: unsure, timesAYear })
  if (freq === 'WEEKLY') return times % interval === 0 && times / interval >= 5 ? rulePiece({ freq: 'DAILY', doubt: unsure, timesAYear }) : rulePiece({ freq, interval: Math.max(1, Math.floor(interval / times)), doubt: unsure, timesAYear })
  return null
}

/** «каждый месяц», «каждые 10 дней», «каждый рабочий день», «в каждом квартале». */
function parseEveryUnit(cursor: Cursor): RulePiece | null {
  return cursor.attempt((c) => {
    c.takeWord('в')
    if (!c.takeMatching(/^кажд(ый|ая|ую|ое|ые|ого|ом|ой)$/)) return null
    const every = parseCount(c) ?? 1
    if (c.takeMatching(/^(рабоч|учебн)/)) return c.takeMatching(/^(день|дня)$/) ? rulePiece({ freq: 'WEEKLY', weekdays: workdays }) : null
    c.takeMatching(/^(календарн)/)
    const step = takeUnit(c) ?? (c.takeMatching(/^(месяце)$/) ? { freq: 'MONTHLY' as const, interval: 1 } : c.takeMatching(/^(квартале)$/) ? { freq: 'MONTHLY' as const, interval: 3 } : null)
    return step && rulePiece({ freq: step.freq, interval: step.interval * every })
  })
}

/** «по рабочим дням», «по будням», «по выходным», «кроме выходных», «через день». */
function parseEveryDay(cursor: Cursor): RulePiece | null {
  return cursor.attempt((c) => {
    if (c.takePhrase('кроме', 'выходных')) {
      c.attempt((ahead) => (ahead.takeWord('и') && ahead.takeMatching(/^праздничн/) ? true : null))
      c.takeWord('дней')
      return rulePiece({ weekdays: workdays })
    }
    if (c.takePhrase('через', 'день')) return rulePiece({ freq: 'DAILY', interval: 2 })
    if (!c.takeWord('по', 'в')) return null
    if (c.takeMatching(/^будн(ям|и)$/)) return rulePiece({ freq: 'WEEKLY', weekdays: workdays })
    if (c.takeMatching(/^(рабоч|будн)(им|ие)$/) || c.takeMatching(/^будничн/)) return c.takeWord('дням', 'дни') ? rulePiece({ freq: 'WEEKLY', weekdays: workdays }) : null
    if (!c.takeMatching(/^выходн(ым|ые)$/)) return null
    c.takeWord('дням', 'дни')
    return rulePiece({ freq: 'WEEKLY', weekdays: [6, 7] })
  })
}
