import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Window } from '../../kernel/civil-date.ts'
import type { Schedule } from '../plan/plan.ts'
import { printSchedule } from './print-schedule.ts'
import { readSchedule } from './read-schedule.ts'

const later = (date: string, days: number): string => new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10)
const day = fc.integer({ min: 0, max: 365 * 20 }).map((days) => later('2007-01-01', days))
const range = fc.tuple(day, fc.integer({ min: 1, max: 800 })).map(([start, length]): Window => [start, later(start, length)])
const wholeMonths = fc.tuple(fc.integer({ min: 2007, max: 2026 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 14 })).map(([year, month, more]): Window => {
  const after = new Date(Date.UTC(year, month + more, 1)).toISOString().slice(0, 10)
  return [`${year}-${String(month).padStart(2, '0')}-01`, later(after, -1)]
})
const deadline = day.map((end): Window => [null, end])
const single = day.map((date): Window => [date, date])
const stretch = fc.oneof(range, wholeMonths)
const condition = fc.constantFrom('По плану работы Совета', 'по запросу', 'в соответствии с графиком посещения', 'согласно графику ФГБУ «ФИОКО»', 'по мере необходимости')

const key = ([start, end]: Window): string => `${start ?? end} ${end}`
const several = (window: fc.Arbitrary<Window>, minLength: number) =>
  fc.uniqueArray(window, { minLength, maxLength: 4, selector: key }).map((windows) => windows.toSorted((a, b) => (key(a) < key(b) ? -1 : 1)))

const weekdays = fc.uniqueArray(fc.constantFrom<string[]>('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'), { minLength: 1, maxLength: 4 })
  .map((days) => ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'].filter((code) => days.includes(code)))
const monthDays = fc.uniqueArray(fc.integer({ min: 1, max: 28 }), { minLength: 1, maxLength: 3 }).map((days) => days.toSorted((a, b) => a - b))
const ordinals = fc.uniqueArray(fc.constantFrom(1, 2, 3, 4, 5, -1, -2), { minLength: 1, maxLength: 2 })
const months = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 3 }).map((all) => all.toSorted((a, b) => a - b))
const interval = fc.integer({ min: 1, max: 12 }).map((every) => (every === 1 ? '' : `;INTERVAL=${every}`))
const ordinalDays = fc.tuple(ordinals, weekdays).map(([each, days]) => each.flatMap((ordinal) => days.map((code) => `${ordinal}${code}`)).join(','))
const rule = fc.oneof(
  interval.map((every) => `FREQ=DAILY${every}`),
  interval.map((every) => `FREQ=WEEKLY${every}`),
  fc.tuple(interval, weekdays).map(([every, days]) => `FREQ=WEEKLY${every};BYDAY=${days.join(',')}`),
  interval.map((every) => `FREQ=MONTHLY${every}`),
  fc.tuple(interval, monthDays).map(([every, days]) => `FREQ=MONTHLY${every};BYMONTHDAY=${days.join(',')}`),
  interval.map((every) => `FREQ=MONTHLY${every};BYMONTHDAY=-1`),
  fc.tuple(interval, ordinalDays).map(([every, days]) => `FREQ=MONTHLY${every};BYDAY=${days}`),
  fc.tuple(interval, fc.constantFrom(1, -1)).map(([every, position]) => `FREQ=MONTHLY${every};BYDAY=MO,TU,WE,TH,FR;BYSETPOS=${position}`),
  monthDays.map((days) => `FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=${days.join(',')}`),
  fc.constantFrom('FREQ=MONTHLY;BYMONTH=3,6,9,12;BYDAY=-1FR', 'FREQ=MONTHLY;BYMONTH=1,4,7,10;BYDAY=1MO', 'FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=-1', 'FREQ=YEARLY;BYMONTH=5;BYDAY=-1FR'),
  interval.map((every) => `FREQ=YEARLY${every}`),
  months.map((all) => `FREQ=YEARLY;BYMONTH=${all.join(',')}`),
  fc.tuple(fc.integer({ min: 1, max: 12 }), monthDays).map(([month, days]) => `FREQ=YEARLY;BYMONTH=${month};BYMONTHDAY=${days.join(',')}`),
)

const schedule = (kind: Schedule['kind'], windows: fc.Arbitrary<Window[]>, recurrence: fc.Arbitrary<string | null> = fc.constant(null)): fc.Arbitrary<Schedule> =>
  fc.record({ text: fc.constant(null), kind: fc.constant(kind), windows, recurrence, condition: kind === 'dependent' ? condition : fc.option(condition) })

const anySchedule = fc.oneof(
  schedule('date', single.map((window) => [window])),
  schedule('deadline', deadline.map((window) => [window])),
  schedule('period', fc.oneof(stretch, single).map((window) => [window])),
  schedule('periods', several(fc.oneof(stretch, single, deadline), 2)),
  schedule('recurring', several(stretch, 0), rule),
  schedule('ongoing', several(stretch, 0)),
  schedule('dependent', several(fc.oneof(stretch, single, deadline), 0)),
)

describe('what is printed', () => {
  test('reads back as it was', () => {
    fc.assert(fc.property(anySchedule, (printed) => {
      const { kind, windows, recurrence, condition: words } = readSchedule(printSchedule(printed), { years: [], headingYear: null }).schedule
      expect({ kind, windows, recurrence, condition: words }).toEqual({ kind: printed.kind, windows: printed.windows, recurrence: printed.recurrence, condition: printed.condition })
    }), { numRuns: 1500 })
  }, 30_000)

  test.each([
    [{ kind: 'recurring', windows: [['2022-03-01', '2022-12-31']], recurrence: 'FREQ=MONTHLY;BYDAY=-1TU' }, 'ежемесячно в последний вторник месяца с 01.03.2022 по 31.12.2022'],
    [{ kind: 'recurring', windows: [['2022-02-10', '2022-06-23'], ['2022-09-15', '2022-12-22']], recurrence: 'FREQ=WEEKLY;BYDAY=TH' }, 'еженедельно по четвергам с 10.02.2022 по 23.06.2022, с 15.09.2022 по 22.12.2022'],
    [{ kind: 'period', windows: [['2022-04-01', '2022-05-31']], recurrence: null }, 'апрель – май 2022 года'],
    [{ kind: 'period', windows: [['2021-01-01', '2022-12-31']], recurrence: null }, '2021–2022 годы'],
    [{ kind: 'deadline', windows: [[null, '2022-03-01']], recurrence: null }, 'до 01.03.2022'],
    [{ kind: 'recurring', windows: [], recurrence: 'FREQ=WEEKLY;INTERVAL=2' }, 'каждые 2 недели'],
    [{ kind: 'recurring', windows: [], recurrence: 'FREQ=MONTHLY;BYDAY=2WE' }, 'ежемесячно во вторую среду месяца'],
  ] satisfies [Pick<Schedule, 'kind' | 'windows' | 'recurrence'>, string][])('is the Russian of a plan: %j', (what, words) => {
    expect(printSchedule({ text: null, condition: null, ...what })).toBe(words)
  })

  test('keeps the printed words of a rule that no plan says', () => {
    expect(printSchedule({ text: 'как есть', kind: 'recurring', windows: [], recurrence: 'FREQ=SECONDLY', condition: null })).toBe('как есть')
  })
})
