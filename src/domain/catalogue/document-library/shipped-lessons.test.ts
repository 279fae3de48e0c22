import { expect, it } from 'vitest'
import { isReadableSchedule } from '../../assignments/planning/worded-windows.ts'
import { lessonKinds } from '../../programme-documents/lesson.ts'
import { shippedCatalogue } from '../shipped-catalogue.ts'
import { shippedLessons } from './shipped-lessons.ts'

const factors = shippedCatalogue.flatMap((entry) => (entry.kind === 'risk-factor' ? [entry.code] : []))

it.each(factors)('there is an aim, something to measure and something to do about «%s»', (factor) => {
  for (const kind of lessonKinds) expect(shippedLessons.filter((lesson) => lesson.factor === factor && lesson.kind === kind).length).toBeGreaterThan(0)
})

it('all of them are of factors that there are, and say when in words that are understood', () => {
  for (const { factor, kind, schedule } of shippedLessons) {
    expect(factors).toContain(factor)
    if (kind === 'action') expect(isReadableSchedule(schedule, 2022), schedule).toBe(true)
  }
})
