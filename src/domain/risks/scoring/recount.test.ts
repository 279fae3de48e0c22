import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answersArbitrary, questionnaireArbitrary } from '../../../../tests/support/questionnaire-arbitraries.ts'
import { compileChecker } from '../../surveys/sheet/compile-checker.ts'
import { readSheet } from '../../surveys/sheet/read-sheet.ts'
import { sheetLayout } from '../../surveys/sheet/sheet-layout.ts'
import type { SheetAnswers } from '../../surveys/questionnaire/answers.ts'
import type { Question } from '../../surveys/questionnaire/question.ts'
import type { Questionnaire } from '../../surveys/questionnaire/questionnaire.ts'
import { isCountedWhole } from '../counting/count-layout.ts'
import { packCounts, unpackCounts } from '../counting/packed-counts.ts'
import { countSheet, sheetCounter } from '../counting/sheet-counter.ts'
import type { AnswerItem, RiskFactor } from '../risk-factor.ts'
import { profileScoring } from '../profile/school-profile.ts'

/** Sheets as they would be kept, with what each of them says. */
function kept(questionnaire: Questionnaire, answers: readonly SheetAnswers[]): { bytes: Uint8Array[]; said: SheetAnswers[] } {
  const [check, layout] = [compileChecker(questionnaire), sheetLayout(questionnaire)]
  const bytes = answers.flatMap((one) => {
    const checked = check(one)
    return checked.isSound ? [checked.bytes] : []
  })
  return { bytes, said: bytes.map((sheet) => readSheet(layout, sheet)) }
}

function counted(questionnaire: Questionnaire, sheets: readonly Uint8Array[]): Uint32Array {
  const counter = sheetCounter(sheetLayout(questionnaire))
  const counts = new Uint32Array(counter.layout.length)
  for (const sheet of sheets) expect(countSheet(counter, counts, 0, sheet, 0)).toBe(true)
  return counts
}

/** The score of one answer as the catalogue says it, sheet by sheet; null where it is not counted. */
function scoreOf(item: AnswerItem, question: Question, said: SheetAnswers): number | null {
  const answer = said[question.key]
  if (answer === undefined) return null
  if (item.by === 'value') return typeof answer === 'number' ? Math.min(100, Math.max(0, ((answer - item.at0) / (item.at100 - item.at0)) * 100)) : null
  if (question.kind === 'several' && Array.isArray(answer)) {
    const codes = answer.map(String)
    if (codes.some((code) => question.exclusive.includes(code) && item.scores[code] === undefined)) return null
    return codes.reduce((sum, code) => sum + (item.scores[code] ?? 0), 0)
  }
  const code = question.kind === 'matrix' ? (answer as Record<string, string>)[item.row ?? ''] : String(answer)
  return code === undefined ? null : item.scores[code] ?? null
}

function itemFor(question: Question, scores: readonly number[]): AnswerItem | null {
  if (question.kind === 'text' || question.kind === 'order') return null
  const base = { question: question.key, row: question.kind === 'matrix' ? question.rows[0]?.code ?? null : null, weight: 2 }
  if (question.kind === 'number') return isCountedWhole(question) && question.max > question.min ? { ...base, by: 'value', at0: question.max, at100: question.min } : null
  if (question.kind === 'scale') return { ...base, by: 'value', at0: question.from, at100: question.to }
  // The last one has no score, and ticks together make no more than 100.
  const share = question.kind === 'several' ? question.options.length : 1
  return { ...base, by: 'option', scores: Object.fromEntries(question.options.slice(0, -1).map(({ code }, at) => [code, (scores[at % scores.length] ?? 0) / share])) }
}

const cases = questionnaireArbitrary.chain((questionnaire) => fc.record({
  questionnaire: fc.constant(questionnaire), answers: fc.array(answersArbitrary(questionnaire), { minLength: 0, maxLength: 12 }), scores: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 5 }),
}))

describe('A profile computed from counts', () => {
  it('is what a slow recount of each sheet says, and nothing is told of fewer than five', () => {
    fc.assert(fc.property(cases, ({ questionnaire, answers, scores }) => {
      const { bytes, said } = kept(questionnaire, answers)
      const questions = questionnaire.blocks.flatMap((block) => block.questions)
      const items = questions.flatMap((question) => itemFor(question, scores) ?? [])
      if (items.length === 0) return
      const factor: RiskFactor = {
        code: 'f', name: '', description: '', thresholds: { low: 20, medium: 40, high: 60 }, requiredAudiences: [],
        indices: items.map((item, at) => ({ code: `i${at}`, name: '', weight: at + 1, source: 'answers', audience: 'pupil', items: [item] })),
      }
      const [score] = profileScoring([factor], [{ audience: 'pupil', layout: sheetCounter(sheetLayout(questionnaire)).layout }])([counted(questionnaire, bytes)], null)
      const slow = items.map((item) => {
        const question = questions.find(({ key }) => key === item.question)
        const given = question === undefined ? [] : said.map((one) => scoreOf(item, question, one)).filter((one) => one !== null)
        return given.length < 5 ? null : given.reduce((sum, one) => sum + one, 0) / given.length
      })
      for (const [at, value] of slow.entries()) {
        const own = score?.indices[at]?.items[0]?.value ?? null
        if (value === null) expect(own).toBeNull()
        else expect(own).toBeCloseTo(value, 6)
      }
      const told = slow.flatMap((value, at) => (value === null ? [] : [{ value, weight: at + 1 }]))
      const mean = told.reduce((sum, { value, weight }) => sum + value * weight, 0) / told.reduce((sum, { weight }) => sum + weight, 0)
      if (told.length === 0) expect(score).toMatchObject({ value: null, significance: 'unknown' })
      else expect(Math.abs((score?.value ?? -1) - mean)).toBeLessThanOrEqual(0.0501)
    }), { numRuns: 150 })
  })

  it('does not depend on the order of sheets', () => {
    fc.assert(fc.property(cases, ({ questionnaire, answers }) => {
      const { bytes } = kept(questionnaire, answers)
      expect(counted(questionnaire, bytes.toReversed())).toEqual(counted(questionnaire, bytes))
    }), { numRuns: 60 })
  })

  it('keeps its counts whole when they are stored', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 5_000_000 })), { maxLength: 400 }), (list) => {
      const counts = Uint32Array.from(list)
      expect(unpackCounts(packCounts(counts), counts.length)).toEqual(counts)
    }))
  })

  it('refuses bytes that are no sheet of the questionnaire', () => {
    const questionnaire = { blocks: [{ questions: [{ key: 'q', kind: 'single', options: [{ code: 'a', label: { ru: '' } }, { code: 'b', label: { ru: '' } }] }] }] } as unknown as Questionnaire
    const counter = sheetCounter(sheetLayout(questionnaire))
    expect(countSheet(counter, new Uint32Array(counter.layout.length), 0, Uint8Array.of(3), 0)).toBe(false)
  })
})
