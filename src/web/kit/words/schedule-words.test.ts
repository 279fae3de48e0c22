import { expect, test } from 'vitest'
import type { Schedule } from '../../../domain/roadmaps/plan/plan.ts'
import { scheduleInWords } from './schedule-words.ts'

const said = (schedule: Partial<Schedule>) =>
  scheduleInWords({ text: null, kind: 'unknown', windows: [], recurrence: null, condition: null, ...schedule }).replace(/[\s\u2009]/g, ' ')

test('a deadline, a recurrence, a condition and nothing at all are each said in words', () => {
  expect(said({ kind: 'deadline', windows: [[null, '2022-03-01']] })).toBe('до 1 марта 2022 г.')
  expect(said({ kind: 'recurring', recurrence: 'FREQ=WEEKLY;BYDAY=TH', windows: [['2022-02-10', '2022-02-10']] })).toBe('еженедельно по четвергам, 10 февраля 2022 г.')
  expect(said({ kind: 'dependent', condition: 'по плану работы Совета' })).toBe('зависит: по плану работы Совета')
  expect(said({})).toBe('срок не определён')
})

test('a rule that has no words is shown, not hidden', () => {
  expect(said({ kind: 'recurring', recurrence: 'FREQ=HOURLY' })).toBe('FREQ=HOURLY')
})
