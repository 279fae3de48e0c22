import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Window } from '../../kernel/civil-date.ts'
import { namedWindows, plannedWindows } from './planned-window.ts'

const alone = (...windows: Window[]) => ({ recurrence: null, windows })
const dated = (approvedOn: string, ...windows: Window[]) => ({ approvedOn, schedule: alone(...windows) })

describe('plannedWindows', () => {
  it('are those of the schedule, by their places', () => {
    expect(plannedWindows(alone([null, '2022-03-01'], ['2022-06-01', '2022-06-30']), 'do')).toEqual([
      { key: 'w0', startsOn: null, dueOn: '2022-03-01' }, { key: 'w1', startsOn: '2022-06-01', dueOn: '2022-06-30' },
    ])
  })

  it('is one without an end where the work depends on something', () => {
    expect(plannedWindows(alone(), 'organise')).toEqual([{ key: 'w0', startsOn: null, dueOn: null }])
  })

  it('asks parties each week and members once a month where something is held weekly', () => {
    const weekly = { recurrence: 'FREQ=WEEKLY;BYDAY=TH', windows: [['2022-02-10', '2022-03-10']] as Window[] }
    expect(plannedWindows(weekly, 'organise').map(({ key, dueOn }) => [key, dueOn])).toEqual([
      ['k2022-02-07', '2022-02-10'], ['k2022-02-14', '2022-02-17'], ['k2022-02-21', '2022-02-24'], ['k2022-02-28', '2022-03-03'], ['k2022-03-07', '2022-03-10'],
    ])
    expect(plannedWindows(weekly, 'do')).toEqual([
      { key: 'm2022-02', startsOn: '2022-02-10', dueOn: '2022-02-24' }, { key: 'm2022-03', startsOn: '2022-03-03', dueOn: '2022-03-10' },
    ])
  })

  it('asks parties once a week where something is held daily', () => {
    const daily = { recurrence: 'FREQ=DAILY', windows: [['2022-02-07', '2022-02-20']] as Window[] }
    expect(plannedWindows(daily, 'organise').map(({ startsOn, dueOn }) => [startsOn, dueOn])).toEqual([['2022-02-07', '2022-02-13'], ['2022-02-14', '2022-02-20']])
  })

  it('asks parties for each day of a monthly series', () => {
    const monthly = { recurrence: 'FREQ=MONTHLY;BYDAY=-1TU', windows: [['2022-03-01', '2022-05-31']] as Window[] }
    expect(plannedWindows(monthly, 'organise').map(({ key }) => key)).toEqual(['d2022-03-29', 'd2022-04-26', 'd2022-05-31'])
  })
})

describe('namedWindows', () => {
  it('knows a deadline that was moved', () => {
    expect(namedWindows([dated('2022-01-10', [null, '2022-03-01']), dated('2022-02-10', [null, '2022-03-15'])], 'do')).toEqual([
      { key: 'w0', startsOn: null, dueOn: '2022-03-15', since: '2022-01-10' },
    ])
  })

  it('knows a window by its dates where others came before it', () => {
    const windows = namedWindows([dated('2022-01-10', [null, '2022-06-01']), dated('2022-02-10', [null, '2022-03-01'], [null, '2022-06-01'])], 'do')
    expect(windows.map(({ key, dueOn, since }) => [key, dueOn, since])).toEqual([['w1', '2022-03-01', '2022-02-10'], ['w0', '2022-06-01', '2022-01-10']])
  })

  it('gives the name of a window that is gone to no other', () => {
    const windows = namedWindows([dated('2022-01-10', [null, '2022-03-01'], [null, '2022-06-01']), dated('2022-02-10', [null, '2022-06-01']), dated('2022-03-10', [null, '2022-06-01'], [null, '2022-09-01'])], 'do')
    expect(windows.map(({ key, dueOn }) => [key, dueOn])).toEqual([['w1', '2022-06-01'], ['w2', '2022-09-01']])
  })

  it('never gives one name to two windows, and keeps every name of a plan that stays the same', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((number) => `2022-05-${String(number).padStart(2, '0')}`)
    const schedule = fc.array(day.map((end): Window => [null, end]), { minLength: 1, maxLength: 5 })
    fc.assert(fc.property(fc.array(schedule, { minLength: 1, maxLength: 4 }), (revisions) => {
      const history = revisions.map((windows, at) => dated(`2022-01-${String(at + 10)}`, ...windows))
      const keys = namedWindows(history, 'do').map(({ key }) => key)
      expect(new Set(keys).size).toBe(keys.length)
      const last = history.at(-1)
      if (last) expect(namedWindows([...history, { ...last, approvedOn: '2022-04-01' }], 'do')).toEqual(namedWindows(history, 'do'))
    }))
  })
})
