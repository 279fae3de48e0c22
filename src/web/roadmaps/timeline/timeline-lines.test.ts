import { expect, test } from 'vitest'
import { aDraft, party } from '../../../../tests/support/plan-builders.ts'
import { timelineRows } from '../../../domain/roadmaps/views/timeline-rows.ts'
import { timelineLines } from './timeline-lines.ts'

const keys = (closed: string[], grouping: 'party' | 'section' = 'party') => timelineLines(timelineRows(plan, grouping), new Set(closed)).map(({ key }) => key)
const plan = aDraft([{ responsible: [party('Куратор', 'curator'), party('Школа', 'school')] }, { responsible: [party('Школа', 'school')] }])

test('an activity of two parties stands under both, under different keys', () => {
  expect(keys([])).toEqual(['group curator', 'curator a', 'group school', 'school a', 'school b'])
})

test('a closed group keeps its heading and hides its rows', () => {
  expect(keys(['school'])).toEqual(['group curator', 'curator a', 'group school'])
})

test('a plan without sections has no heading over all of it', () => {
  expect(keys([], 'section')).toEqual(['none a', 'none b'])
})
