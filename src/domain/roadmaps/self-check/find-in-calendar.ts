import { monthOf } from '../../kernel/civil-date.ts'
import { dottedDate } from '../../kernel/dotted-date.ts'
import { plural } from '../../kernel/russian-plural.ts'
import type { Plan } from '../plan/plan.ts'
import { dueDays } from '../views/due-days.ts'
import { loadByWeek } from '../views/load-by-week.ts'
import type { Finding } from './finding.ts'

/** More activities than this falling due in one week are too much for one party. */
export const mostPerWeek = 5

/** Four overloaded weeks, of whichever parties, cost all points. */
const worstWeeks = 4

export function findLoad(plan: Plan): Finding {
  const heavy = loadByWeek(plan).flatMap(({ party, weeks }) => weeks.filter(({ activities }) => activities.length > mostPerWeek).map((week) => ({ party, week })))
  const worst = heavy.toSorted((one, other) => other.week.activities.length - one.week.activities.length)[0]
  return {
    share: 1 - Math.min(1, heavy.length / worstWeeks),
    sentence: worst === undefined ? `Ни у кого из ответственных нет недели, в которой завершается больше ${mostPerWeek} мероприятий.`
      : `Перегружено недель: ${heavy.length}. Больше всего у «${worst.party.texts[0] ?? ''}» в неделю с ${dottedDate(worst.week.monday)}: `
        + `${worst.week.activities.length} ${plural(worst.week.activities.length, 'мероприятие', 'мероприятия', 'мероприятий')}.`,
    positions: [...new Set(heavy.flatMap(({ week }) => week.activities.map(({ position }) => position)))].toSorted((a, b) => a - b),
  }
}

/** A plan of a few rows can't be spread over anything. */
const fewest = 8

/** Each quarter that has nothing costs a quarter of the points; a month that has more than a third of everything costs half. */
export function findSpread(plan: Plan): Finding | null {
  const months = plan.activities.flatMap((activity) => dueDays(activity).slice(0, 1).map(monthOf))
  if (months.length < fewest) return null
  const counts = Array.from({ length: 12 }, (_, index) => months.filter((month) => month === index + 1).length)
  const empty = [0, 3, 6, 9].filter((first) => counts.slice(first, first + 3).every((count) => count === 0))
  const crowded = counts.findIndex((count) => count > months.length / 3)
  const sentences = [
    ...(empty.length === 0 ? [] : [`Ничего не завершается в кварталах: ${empty.map((first) => first / 3 + 1).join(', ')}.`]),
    ...(crowded < 0 ? [] : [`Больше трети мероприятий приходится на один месяц: ${monthNames[crowded] ?? ''}.`]),
  ]
  return {
    share: Math.max(0, 1 - empty.length / 4 - (crowded < 0 ? 0 : 0.5)),
    sentence: sentences.length === 0 ? 'Мероприятия распределены по году равномерно.' : sentences.join(' '),
    positions: [],
  }
}

const monthNames = ['январь', 'февраль', 'март', 'апрель', 'май', 'июнь', 'июль', 'август', 'сентябрь', 'октябрь', 'ноябрь', 'декабрь']
