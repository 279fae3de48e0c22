import { expect, it } from 'vitest'
import type { ActionRecord, DocumentRecord } from '../record/document-record.ts'
import { leftUndone, recountStage, verdictOfSchool } from './recount-stage.ts'

const programme: DocumentRecord = { id: 'd', kind: 'anti-risk-programme', factor: 'кадры', state: 'accepted', wasGivenBack: false, readings: new Map(), schedules: ['до 15 мая', 'до 20 октября', 'в течение года'] }
const action = (dueOn: string, state: ActionRecord['state'], doneOn: string | null = null): ActionRecord => ({ factor: 'кадры', dueOn, state, doneOn })
const school = (...actions: ActionRecord[]) => ({ documents: new Map([['d', programme]]), actions: new Map(actions.map((one, at) => [String(at), one])) })
const [first, second] = [{ year: 2022, day: '2022-06-01', earlierDay: null }, { year: 2022, day: '2022-11-01', earlierDay: '2022-06-01' }]

it('asks of a stage what was due by its day, whether the school has looked or not', () => {
  expect(recountStage(school(), first)).toEqual([{ factor: 'кадры', due: 1, done: 0, awaiting: 0, returned: 0, verdict: 'not-done' }])
  expect(recountStage(school(action('2022-05-15', 'awaiting')), first)).toMatchObject([{ due: 1, awaiting: 1, verdict: 'not-done' }])
  expect(recountStage(school(action('2022-05-15', 'done', '2022-05-20')), first)).toMatchObject([{ due: 1, done: 1, verdict: 'done' }])
})

it('asks again of the second what the first has not seen done by its day', () => {
  expect(recountStage(school(action('2022-05-15', 'done', '2022-05-20'), action('2022-10-20', 'returned')), second)).toMatchObject([{ due: 1, done: 0, returned: 1, verdict: 'not-done' }])
  expect(recountStage(school(action('2022-05-15', 'done', '2022-06-02'), action('2022-10-20', 'open')), second)).toMatchObject([{ due: 2, done: 1, verdict: 'partly' }])
})

it('leaves to the next year what nobody has confirmed', () => {
  expect(leftUndone(school(action('2022-05-15', 'done', '2022-05-20'), action('2022-10-20', 'awaiting')), 'кадры')).toBe(2)
})

it('asks nothing where no programme was accepted', () => {
  expect(recountStage({ documents: new Map([['d', { ...programme, state: 'sent' }]]), actions: new Map() }, first)).toEqual([])
})

it('says of a school what is true of all its factors of which something was due', () => {
  expect([[], ['nothing-due'], ['done', 'nothing-due'], ['done', 'not-done'], ['partly', 'partly']].map((verdicts) => verdictOfSchool(verdicts.map((verdict) => ({ verdict: verdict as 'done' }))))).toEqual(['nothing-due', 'nothing-due', 'done', 'partly', 'partly'])
})
