import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planArbitrary } from '../../../../tests/support/plan-arbitraries.ts'
import { aPlan, anActivity, deadline, noSchedule, onDay, party, period } from '../../../../tests/support/plan-builders.ts'
import { weekdayOf } from '../../kernel/civil-date.ts'
import type { Activity, Schedule } from '../plan/plan.ts'
import { activityState } from './activity-state.ts'
import { agenda, monthGrid } from './calendar-days.ts'
import { dueDays } from './due-days.ts'
import { filterActivities, type ActivityFilter } from './filter-activities.ts'
import { isoWeekOf, mondayOf } from './iso-week.ts'
import { loadByWeek } from './load-by-week.ts'
import { timelineGroupings } from './timeline-grouping.ts'
import { timelineRows } from './timeline-rows.ts'

const thursdays: Schedule = { text: 'По четвергам', kind: 'recurring', windows: [['2022-02-10', '2022-03-03']], recurrence: 'FREQ=WEEKLY;BYDAY=TH', condition: null }
const always: Schedule = { text: 'Постоянно', kind: 'ongoing', windows: [['2022-01-01', '2022-12-31']], recurrence: null, condition: null }
const stages: Schedule = { text: 'Июнь, ноябрь', kind: 'periods', windows: [['2022-06-01', '2022-06-30'], ['2022-11-01', '2022-11-30']], recurrence: null, condition: null }
const curator = party('Куратор', 'curator')

describe('dueDays', () => {
  it.each<[string, Schedule, string[]]>([
    ['a day', onDay('2022-05-12'), ['2022-05-12']],
    ['a deadline', deadline('2022-03-01'), ['2022-03-01']],
    ['each period at its end', stages, ['2022-06-30', '2022-11-30']],
    ['each occurrence', thursdays, ['2022-02-10', '2022-02-17', '2022-02-24', '2022-03-03']],
    ['nothing of what goes on all the time', always, []],
    ['nothing of what has no date', noSchedule, []],
  ])('has %s', (_, schedule, days) => {
    expect(dueDays({ schedule })).toEqual(days)
  })
})

describe('activityState', () => {
  it.each<[string, Partial<Activity>, string]>([
    ['past', { schedule: onDay('2022-05-11') }, '2022-05-12'],
    ['now', { schedule: onDay('2022-05-12') }, '2022-05-12'],
    ['now', { schedule: deadline('2022-05-12') }, '2022-05-12'],
    ['soon', { schedule: deadline('2022-05-26') }, '2022-05-12'],
    ['future', { schedule: deadline('2022-05-27') }, '2022-05-12'],
    ['now', { schedule: stages }, '2022-06-30'],
    ['future', { schedule: stages }, '2022-07-01'],
    ['soon', { schedule: stages }, '2022-10-20'],
    ['past', { schedule: stages }, '2022-12-01'],
    ['now', { schedule: always }, '2022-12-31'],
    ['undated', { schedule: noSchedule }, '2022-05-12'],
    ['done', { schedule: onDay('2022-05-11'), done: true }, '2022-05-12'],
    ['before-approval', { schedule: onDay('2022-02-03') }, '2022-05-12'],
    ['past', { schedule: onDay('2022-03-25') }, '2022-05-12'],
  ])('is %s for %o on %s', (state, fields, today) => {
    expect(activityState(anActivity(fields), today, '2022-03-25')).toBe(state)
  })

  it('never speaks of an approval that was not given', () => {
    expect(activityState(anActivity({ schedule: onDay('2022-02-03') }), '2022-05-12', null)).toBe('past')
  })
})

describe('filterActivities', () => {
  const plan = aPlan([
    { title: 'Семинар для руководителей школ', kind: 'event', section: 0, schedule: onDay('2022-05-12'), responsible: [curator] },
    { title: 'Отчёт', kind: 'report', schedule: deadline('2022-12-20'), responsible: [party('Некто')], warnings: [{ code: 'party-unknown', where: 'responsible', message: '', advice: '' }] },
    { title: 'Консультации', kind: 'consultation', section: 1, schedule: always, description: 'по запросам кураторов' },
  ], { sections: [{ number: '1', title: 'А' }, { number: '2', title: 'Б' }] })

  it.each<[string, ActivityFilter, number[]]>([
    ['everything where nothing is asked', { kinds: [], roles: [], text: ' ' }, [1, 2, 3]],
    ['words in any form', { text: 'руководитель школы' }, [1]],
    ['the beginning of a word, in any column', { text: 'курат' }, [1, 3]],
    ['kinds', { kinds: ['report', 'event'] }, [1, 2]],
    ['a role', { roles: ['curator'] }, [1]],
    ['parties that nobody knows', { roles: ['unknown'] }, [2]],
    ['rows of nobody', { roles: ['nobody'] }, [3]],
    ['sections, and rows outside of them', { sections: [1, 'none'] }, [2, 3]],
    ['states', { states: ['now', 'future'] }, [2, 3]],
    ['days from', { from: '2022-06-01' }, [2, 3]],
    ['days between', { from: '2022-05-01', to: '2022-05-31' }, [1, 3]],
    ['doubtful rows', { warningsOnly: true }, [2]],
    ['only what all of it lets through', { kinds: ['report', 'event'], sections: [0], text: 'отчёт' }, []],
  ])('lets through %s', (_, filter, positions) => {
    expect(filterActivities(plan, filter, '2022-05-14').map(({ position }) => position)).toEqual(positions)
  })
})

describe('the calendar', () => {
  const rows = [onDay('2022-05-12'), deadline('2022-05-31'), period('2022-04-25', '2022-06-01'), thursdays, always].map((schedule) => anActivity({ schedule }))

  it('lays a month out in whole weeks from Monday', () => {
    fc.assert(fc.property(fc.integer({ min: 2000, max: 2100 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
      const grid = monthGrid([], year, month)
      expect(grid.every((week) => week.length === 7 && weekdayOf(week[0]?.date ?? '') === 1)).toBe(true)
      const inside = grid.flat().filter(({ inMonth }) => inMonth)
      expect(inside.map(({ date }) => Number(date.slice(8)))).toEqual(Array.from({ length: inside.length }, (_, index) => index + 1))
      expect(grid.flat().length - inside.length).toBeLessThan(14)
    }), { numRuns: 60 })
  })

  it('says what happens on each day', () => {
    const may = monthGrid(rows, 2022, 5).flat().filter(({ entries }) => entries.length > 0).map(({ date, entries }) => [date, entries.map(({ event }) => event).join()])
    expect(may).toEqual([['2022-04-25', 'starts'], ['2022-05-12', 'on'], ['2022-05-31', 'due'], ['2022-06-01', 'ends']])
  })

  it('lists only the days on which anything happens', () => {
    expect(agenda(rows, '2022-02-01', '2022-02-28').map(({ date, entries }) => [date, entries[0]?.event]))
      .toEqual([['2022-02-10', 'occurs'], ['2022-02-17', 'occurs'], ['2022-02-24', 'occurs']])
  })
})

describe('loadByWeek', () => {
  it('counts what is due for each party in each week, the heaviest first', () => {
    const load = loadByWeek(aPlan([
      { schedule: deadline('2022-05-13'), responsible: [party('Кураторы', 'curator'), party('Школы', 'school')] },
      { schedule: onDay('2022-05-09'), responsible: [curator] },
      { schedule: onDay('2022-05-16'), responsible: [curator] },
    ]))
    expect(load.map(({ party: { key, texts }, most, weeks }) => [key, texts, most, weeks.map(({ week, activities }) => [week, activities.length])])).toEqual([
      ['curator', ['Кураторы', 'Куратор'], 2, [['2022-W19', 2], ['2022-W20', 1]]],
      ['school', ['Школы'], 1, [['2022-W19', 1]]],
    ])
  })

  it('counts an activity once in a week, however often it is due', () => {
    const daily: Schedule = { ...thursdays, recurrence: 'FREQ=DAILY', windows: [['2022-05-09', '2022-05-13']] }
    expect(loadByWeek(aPlan([{ schedule: daily, responsible: [curator] }]))[0]?.most).toBe(1)
  })

  it('knows the week of a day at the turn of the year', () => {
    expect([mondayOf('2021-01-01'), isoWeekOf('2021-01-01')]).toEqual(['2020-12-28', '2020-W53'])
  })
})

describe('timelineRows', () => {
  const plan = aPlan([
    { schedule: deadline('2022-03-01'), section: 0, responsible: [curator, party('Школа', 'school')] },
    { schedule: thursdays, section: 0, kind: 'training' },
    { schedule: always, responsible: [party('Некто')] },
    { schedule: { ...noSchedule, kind: 'period', windows: [['2022-11-01', null]] }, section: 1, responsible: [curator] },
    { schedule: noSchedule, section: 1 },
  ], { sections: [{ number: null, title: 'А' }, { number: null, title: 'Б' }, { number: null, title: 'Пустой' }] })
  const shown = (grouping: 'section' | 'party' | 'kind') => timelineRows(plan, grouping).groups.map(({ key, label, rows }) => [key, label, rows.map(({ activity }) => activity.position)])

  it('draws each kind of schedule in its own shape', () => {
    const bars = timelineRows(plan, 'section').groups.flatMap(({ rows }) => rows).toSorted((one, other) => one.activity.position - other.activity.position)
    expect(bars.map((row) => row.bars.map(({ shape, start, end, marks }) => [shape, start, end, marks.length]))).toEqual([
      [['milestone', '2022-03-01', '2022-03-01', 0]],
      [['series', '2022-02-10', '2022-03-03', 4]],
      [['open', '2022-01-01', '2022-12-31', 0]],
      [['open', '2022-11-01', '2022-12-31', 0]],
      [],
    ])
  })

  it('groups by section, by party and by kind', () => {
    expect(shown('section')).toEqual([['none', null, [3]], ['0', 'А', [1, 2]], ['1', 'Б', [4, 5]]])
    expect(shown('party')).toEqual([['curator', null, [1, 4]], ['school', null, [1]], ['«некто»', 'Некто', [3]], ['none', null, [2, 5]]])
    expect(shown('kind')).toEqual([['event', null, [1, 3, 4, 5]], ['training', null, [2]]])
  })

  it('shows every activity and keeps every bar within the extent', () => {
    fc.assert(fc.property(planArbitrary, fc.constantFrom(...timelineGroupings), (any, grouping) => {
      const { extent, groups } = timelineRows(any, grouping)
      expect(new Set(groups.flatMap(({ rows }) => rows.map(({ activity }) => activity.position))).size).toBe(any.activities.length)
      for (const bar of groups.flatMap(({ rows }) => rows.flatMap(({ bars }) => bars))) {
        expect(extent !== null && bar.start >= extent[0] && bar.start <= bar.end && bar.end <= extent[1]).toBe(true)
      }
    }), { numRuns: 60 })
  })
})
