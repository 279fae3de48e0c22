import { describe, expect, it } from 'vitest'
import { projectedEnd } from './projection.ts'

describe('projectedEnd', () => {
  it.each([
    ['goes on as in the last days', { received: 100, recent: 50, recentDays: 5, daysLeft: 8, size: 500 }, 180],
    ['stays where it is once nobody answers any more', { received: 100, recent: 0, recentDays: 5, daysLeft: 8, size: 500 }, 100],
    ['never goes beyond the number of people', { received: 100, recent: 100, recentDays: 2, daysLeft: 20, size: 300 }, 300],
    ['is what came, once the last day is over', { received: 100, recent: 50, recentDays: 5, daysLeft: 0, size: 500 }, 100],
    ['is what came where a class has shrunk', { received: 31, recent: 3, recentDays: 1, daysLeft: 2, size: 30 }, 31],
    ['knows nothing before the first day', { received: 0, recent: 0, recentDays: 0, daysLeft: 18, size: 30 }, 0],
  ])('%s', (_, pace, expected) => {
    expect(projectedEnd(pace)).toBe(expected)
  })
})
