import { fewestTold, type Audience } from '../../surveys/audience.ts'
import type { Question } from '../../surveys/questionnaire/question.ts'
import type { AskedQuestionnaire, SchoolCounts } from './asked-questionnaire.ts'
import { valueOfSlot, type CountField } from './count-layout.ts'
import { answersIn, toldStretches, type ToldStretch } from './told-stretches.ts'

/** How a question was answered, all questionnaires of the audience together; a matrix has a row for each of its own. */
export type AnswerDistribution = { question: Question; rows: readonly DistributionRow[] }

/** Nothing is told where fewer answered than may be told of: `answers` is null then, and there are no parts. */
export type DistributionRow = { row: string | null; answers: number | null; parts: readonly DistributionPart[] }

/** `code`: an option's, a scale's point. Of a number its range; of an order the mean place of the option instead of a count. */
export type DistributionPart = { code: string; count: number } | { from: number; to: number; count: number } | { code: string; place: number }

type Found = { field: CountField; counts: Uint32Array }

const numberParts = 8

/** Null where no questionnaire of the audience asks it. */
export function answerDistribution(asked: readonly AskedQuestionnaire[], counts: SchoolCounts, audience: Audience, key: string): AnswerDistribution | null {
  const found = asked.flatMap(({ audience: of, layout }, at): Found[] => {
    const field = of === audience ? layout.fields.find(({ question }) => question.key === key) : undefined
    return field === undefined ? [] : [{ field, counts: counts[at] ?? new Uint32Array(layout.length) }]
  })
  const [first] = found
  if (!first) return null
  const { question } = first.field
  const rows = question.kind === 'matrix' ? question.rows.map(({ code }) => rowOf(found, fewestTold(audience), code)) : [rowOf(found, fewestTold(audience), null)]
  return { question, rows }
}

function rowOf(found: readonly Found[], fewest: number, row: string | null): DistributionRow {
  const told = found.map(({ field, counts }) => ({ field, counts, answers: answersOf(field, counts, row) }))
  const answers = told.reduce((sum, one) => sum + one.answers, 0)
  if (answers < fewest) return { row, answers: null, parts: [] }
  const [first] = told
  if (!first) return { row, answers: null, parts: [] }
  const { question } = first.field
  if (question.kind === 'number') return { row, answers, parts: rangesOf(found, question) }
  if (question.kind === 'order') return { row, answers, parts: placesOf(found, question, answers) }
  return { row, answers, parts: codesOf(question).map((code) => ({ code, count: told.reduce((sum, { field, counts }) => sum + countOf(field, counts, row, code), 0) })) }
}

function stretchOf(field: CountField, row: string | null): ToldStretch | undefined {
  return toldStretches(field).find((stretch) => stretch.row === row)
}

function answersOf(field: CountField, counts: Uint32Array, row: string | null): number {
  const stretch = stretchOf(field, row)
  return stretch === undefined ? 0 : answersIn(stretch, counts)
}

function codesOf(question: Question): string[] {
  if (question.kind === 'scale') return Array.from({ length: question.to - question.from + 1 }, (_, at) => String(question.from + at))
  return 'options' in question ? question.options.map(({ code }) => code) : []
}

function countOf(field: CountField, counts: Uint32Array, row: string | null, code: string): number {
  const [stretch, place] = [stretchOf(field, row), codesOf(field.question).indexOf(code)]
  return stretch === undefined || place === -1 ? 0 : counts[stretch.from + 1 + place] ?? 0
}

function rangesOf(found: readonly Found[], question: Question & { kind: 'number' }): DistributionPart[] {
  const ranges = Array.from({ length: numberParts }, () => ({ from: Number.POSITIVE_INFINITY, to: Number.NEGATIVE_INFINITY, count: 0 }))
  for (const { field, counts } of found) {
    if (field.question.kind !== 'number') continue
    for (let at = 1; at < field.run; at += 1) {
      const value = valueOfSlot(field.question, at)
      const range = ranges[Math.min(numberParts - 1, Math.floor(((value - question.min) * numberParts) / (question.max - question.min + 1)))]
      if (!range) continue
      range.from = Math.min(range.from, value)
      range.to = Math.max(range.to, value)
      range.count += counts[field.slot + at] ?? 0
    }
  }
  return ranges.filter(({ from }) => from !== Number.POSITIVE_INFINITY)
}

function placesOf(found: readonly Found[], question: Question & { kind: 'order' }, answers: number): DistributionPart[] {
  return question.options.map(({ code }) => {
    let sum = 0
    for (const { field, counts } of found) {
      const option = codesOf(field.question).indexOf(code)
      if (option === -1) continue
      for (let place = 0; place < field.runs; place += 1) sum += (place + 1) * (counts[field.slot + place * field.run + 1 + option] ?? 0)
    }
    return { code, place: sum / answers }
  })
}
