import { describe, expect, it } from 'vitest'
import { readSchedule } from '../../src/domain/roadmaps/schedule/read-schedule.ts'
import { scheduleInWords } from '../support/known-plan.ts'
import { scheduleWordings } from './variants/schedule-wordings.ts'

describe('wordings of schedules from many hands', () => {
  const scored = scheduleWordings.map(({ text, year, means }) => {
    const { schedule, warnings } = readSchedule(text, { years: year === null ? [] : [year], headingYear: null })
    const got = scheduleInWords(schedule)
    return { text, means, got, outcome: got === means ? 'right' : warnings.length > 0 ? 'doubted' : 'silent' }
  })

  it('are at least a hundred and twenty, none said twice', () => {
    expect(new Set(scheduleWordings.map(({ text, year }) => `${text} ${year}`)).size).toBe(scheduleWordings.length)
    expect(scheduleWordings.length).toBeGreaterThanOrEqual(120)
  })

  it('are read right nearly always, and hardly ever wrong without a warning', () => {
    const count = (outcome: string) => scored.filter((one) => one.outcome === outcome).length
    console.log(`${scored.length} wordings: right ${count('right')}, doubted ${count('doubted')}, silent ${count('silent')}\n${scored.filter(({ outcome }) => outcome !== 'right').map(({ outcome, text, means, got }) => `  ${outcome} «${text}»\n    ${means}\n    ${got}`).join('\n')}`)
    expect(count('right') / scored.length).toBeGreaterThanOrEqual(0.95)
    expect(count('silent') / scored.length).toBeLessThanOrEqual(0.03)
  })
})
