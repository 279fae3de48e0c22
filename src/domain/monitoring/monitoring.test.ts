import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changeOf, changeVerdicts, joinedVerdict, targetChange } from './positive-change.ts'
import { differenceInterval, shareInterval } from './score-interval.ts'
import { isOfStage, schoolVerdict, stageVerdict, stageVerdicts, type ActionState } from './stage.ts'

const of = (...states: ActionState[]) => stageVerdict(states.map((state) => ({ state })))
const share = fc.double({ min: 0, max: 1, noNaN: true })
const sheets = fc.integer({ min: 5, max: 2_000 })
const value = fc.integer({ min: 0, max: 1_000 }).map((tenths) => tenths / 10)

describe('shareInterval', () => {
  it('is the one that tables give', () => {
    // 15 of 148: 0.0624 … 0.1605 (Newcombe's own example of the score interval).
    const { low, high } = shareInterval(15 / 148, 148)
    expect([low.toFixed(4), high.toFixed(4)]).toEqual(['0.0624', '0.1605'])
  })

  it('holds the share and stays within 0 and 1, the narrower the more were asked', () => {
    fc.assert(fc.property(share, sheets, (one, of) => {
      const [few, many] = [shareInterval(one, of), shareInterval(one, of * 10)]
      expect(few.low).toBeGreaterThanOrEqual(0)
      expect(few.high).toBeLessThanOrEqual(1)
      expect(few.low <= one && one <= few.high).toBe(true)
      expect(many.high - many.low).toBeLessThanOrEqual(few.high - few.low)
    }))
  })
})

describe('differenceInterval', () => {
  it('is the one that tables give', () => {
    // 56 of 70 against 48 of 80: 0.0524 … 0.3339 (Newcombe 1998, table II, method 10).
    const { low, high } = differenceInterval({ share: 48 / 80, of: 80 }, { share: 56 / 70, of: 70 })
    expect([low.toFixed(4), high.toFixed(4)]).toEqual(['0.0524', '0.3339'])
  })

  it('holds the difference and turns round with it', () => {
    fc.assert(fc.property(share, sheets, share, sheets, (one, of, other, ofOther) => {
      const [there, back] = [differenceInterval({ share: one, of }, { share: other, of: ofOther }), differenceInterval({ share: other, of: ofOther }, { share: one, of })]
      expect(there.low <= other - one && other - one <= there.high).toBe(true)
      expect(there.low).toBeCloseTo(-back.high, 12)
    }))
  })
})

describe('changeOf', () => {
  it('says of a small school that it cannot tell what it says of a large one', () => {
    expect(changeOf({ value: 60, sheets: 12 }, { value: 45, sheets: 14 }, 'down').verdict).toBe('indistinct')
    expect(changeOf({ value: 60, sheets: 400 }, { value: 45, sheets: 410 }, 'down')).toMatchObject({ verdict: 'better', by: -15 })
    expect(changeOf({ value: 45, sheets: 400 }, { value: 60, sheets: 410 }, 'down').verdict).toBe('worse')
  })

  it('tells nothing without two measurings', () => {
    expect(changeOf(null, { value: 45, sheets: 400 }, 'down')).toEqual({ verdict: 'no-data', by: null, interval: null })
    expect(changeOf({ value: 45, sheets: 400 }, null, 'down').verdict).toBe('no-data')
  })

  it('never calls better what did not change that way, and turns round with what is wanted', () => {
    const opposite = { 'better': 'worse', 'worse': 'better', 'indistinct': 'indistinct', 'no-data': 'no-data' }
    fc.assert(fc.property(value, sheets, value, sheets, (before, of, after, ofAfter) => {
      const change = changeOf({ value: before, sheets: of }, { value: after, sheets: ofAfter }, 'down')
      if (change.verdict === 'better') expect(after).toBeLessThan(before)
      if (change.verdict === 'worse') expect(after).toBeGreaterThan(before)
      expect(changeOf({ value: before, sheets: of }, { value: after, sheets: ofAfter }, 'up').verdict).toBe(opposite[change.verdict])
    }))
  })

  it('that is told with few sheets is told with more', () => {
    fc.assert(fc.property(value, value, sheets, (before, after, of) => {
      const { verdict } = changeOf({ value: before, sheets: of }, { value: after, sheets: of }, 'down')
      if (verdict !== 'indistinct') expect(changeOf({ value: before, sheets: of * 4 }, { value: after, sheets: of * 4 }, 'down').verdict).toBe(verdict)
    }))
  })
})

describe('targetChange', () => {
  it('is reached, and better, by a number that everybody was counted for', () => {
    expect(targetChange({ from: 2, to: 0 }, { value: 0, sheets: null })).toEqual({ verdict: 'better', by: -2, interval: null, isReached: true })
    expect(targetChange({ from: 2, to: 0 }, { value: 1, sheets: null })).toMatchObject({ verdict: 'better', isReached: false })
    expect(targetChange({ from: 60, to: 80 }, { value: 50, sheets: null })).toMatchObject({ verdict: 'worse', isReached: false })
  })

  it('is never told by a word alone', () => {
    expect(targetChange({ from: 2, to: 0 }, null)).toEqual({ verdict: 'no-data', by: null, interval: null, isReached: null })
    expect(targetChange({ from: null, to: 0 }, { value: 1, sheets: null }).verdict).toBe('no-data')
  })
})

describe('verdicts', () => {
  it('of a factor go by what was confirmed alone', () => {
    expect([of('done', 'done', 'waived'), of('done', 'awaiting'), of('awaiting', 'returned', 'open'), of('waived'), of()]).toEqual(['done', 'partly', 'not-done', 'nothing-due', 'nothing-due'])
  })

  it('of a school are no better than the best and no worse than the worst of its factors', () => {
    const rank = { 'done': 2, 'partly': 1, 'not-done': 0, 'nothing-due': 2 }
    fc.assert(fc.property(fc.array(fc.constantFrom(...stageVerdicts), { minLength: 1 }), (verdicts) => {
      const asked = verdicts.filter((verdict) => verdict !== 'nothing-due').map((verdict) => rank[verdict])
      const school = schoolVerdict(verdicts)
      if (asked.length === 0) expect(school).toBe('nothing-due')
      else expect(rank[school] >= Math.min(...asked) && rank[school] <= Math.max(...asked)).toBe(true)
    }))
  })

  it('of several changes do not weigh a worse one against a better one', () => {
    expect([joinedVerdict(['better', 'indistinct']), joinedVerdict(['better', 'worse']), joinedVerdict(['worse', 'no-data']), joinedVerdict([])]).toEqual(['better', 'indistinct', 'worse', 'no-data'])
    fc.assert(fc.property(fc.array(fc.constantFrom(...changeVerdicts)), (verdicts) => { expect(joinedVerdict(verdicts)).toBe(joinedVerdict(verdicts.toReversed())) }))
  })
})

describe('isOfStage', () => {
  const stages = { first: { day: '2022-06-01', earlierDay: null }, second: { day: '2022-11-01', earlierDay: '2022-06-01' } }
  it('asks at the second stage for what came due since, and for what the first left undone', () => {
    const cases: [string, string | null, boolean, boolean][] = [['2022-05-01', '2022-05-03', true, false], ['2022-05-01', null, true, true], ['2022-05-01', '2022-06-20', true, true], ['2022-09-01', null, false, true], ['2022-12-01', null, false, false]]
    for (const [dueOn, doneOn, first, second] of cases) expect([isOfStage({ dueOn, doneOn }, stages.first), isOfStage({ dueOn, doneOn }, stages.second)]).toEqual([first, second])
  })
})
