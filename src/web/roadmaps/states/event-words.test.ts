import { expect, test } from 'vitest'
import type { DayEvent } from '../../../domain/roadmaps/views/calendar-days.ts'
import { eventWords } from './event-words.ts'

const days = (...list: [number, DayEvent][]) => list.map(([day, event]) => ({ date: `2022-03-${String(day).padStart(2, '0')}`, event }))

test('the days of a month are said shortly', () => {
  expect(eventWords(days([10, 'starts'], [25, 'ends']))).toBe('10–25')
  expect(eventWords(days([10, 'starts']))).toBe('с 10')
  expect(eventWords(days([5, 'ends']))).toBe('по 5')
  expect(eventWords(days([1, 'due']))).toBe('до 1')
  expect(eventWords(days([3, 'occurs'], [10, 'occurs']))).toBe('3, 10')
})

test('many days are counted instead of named', () => {
  expect(eventWords(days(...[1, 4, 8, 11, 15, 18, 22].map((day): [number, DayEvent] => [day, 'occurs'])))).toBe('1, 4, 8, 11, 15 и ещё 2')
})
