import { valueOfSlot, type CountField } from '../counting/count-layout.ts'
import type { AskedQuestionnaire } from '../counting/asked-questionnaire.ts'
import type { Audience } from '../../surveys/audience.ts'
import type { AnswerItem } from '../risk-factor.ts'
import { carriedOver } from './carried-over.ts'

/** What the counts of a questionnaire give to an item: each slot's count times its score, and how many answers that is of. */
export type ScoredRun = { questionnaire: number; slots: Uint32Array; scores: Float64Array; answers: Int8Array }

type Term = { slot: number; score: number; answers: -1 | 0 | 1 }

/**
 * What an item is measured by: a part for each row of a matrix, or one for the whole question; of each part its runs, one for each questionnaire of
 * the audience that asks it. A part is told where enough people answered it: five rows of one person are not five people.
 */
export function scoredParts(item: AnswerItem, audience: Audience, asked: readonly AskedQuestionnaire[]): ScoredRun[][] {
  const parts = new Map<string | null, ScoredRun[]>()
  for (const [questionnaire, { audience: of, layout }] of asked.entries()) {
    const field = of === audience ? layout.fields.find(({ question }) => question.key === item.question) : undefined
    if (field === undefined) continue
    for (const row of rowsOf(item, field)) {
      const terms = termsOf(item, field, row)
      if (terms.length === 0) continue
      const run = { questionnaire, slots: Uint32Array.from(terms, ({ slot }) => slot), scores: Float64Array.from(terms, ({ score }) => score), answers: Int8Array.from(terms, ({ answers }) => answers) }
      parts.set(row, [...parts.get(row) ?? [], run])
    }
  }
  return [...parts.values()]
}

/** The rows of a matrix that the item reads; null stands for a question without rows. */
function rowsOf({ row }: AnswerItem, { question }: CountField): (string | null)[] {
  return question.kind === 'matrix' ? question.rows.map(({ code }) => code).filter((code) => row === null || row === code) : [null]
}

function termsOf(item: AnswerItem, { question, slot, run }: CountField, row: string | null): Term[] {
  switch (question.kind) {
    case 'single': return item.by === 'option' ? ofOptions(question.options, item.scores, slot) : []
    case 'several': return item.by === 'option' ? ofTicks(question, item.scores, slot) : []
    case 'matrix': return item.by === 'option' ? ofOptions(question.options, item.scores, slot + question.rows.findIndex(({ code }) => code === row) * run) : []
    case 'scale': return Array.from({ length: run - 1 }, (_, at) => question.from + at)
      .flatMap((point, at) => scored(slot + 1 + at, item.by === 'value' ? carriedOver(point, item.at0, item.at100) : item.scores[String(point)]))
    case 'number': return item.by !== 'value' ? [] : Array.from({ length: run - 1 }, (_, at) => 1 + at).flatMap((at) => scored(slot + at, carriedOver(valueOfSlot(question, at), item.at0, item.at100)))
    case 'order': case 'text': return []
  }
}

type Options = readonly { code: string }[]
type Scores = Readonly<Record<string, number>>

function ofOptions(options: Options, scores: Scores, slot: number): Term[] {
  return options.flatMap(({ code }, at) => scored(slot + 1 + at, scores[code]))
}

function scored(slot: number, score: number | undefined): Term[] {
  return score === undefined ? [] : [{ slot, score, answers: 1 }]
}

/** Who ticked gives the sum of it. One that stands alone and has no score is no answer: «затрудняюсь ответить». */
function ofTicks({ options, exclusive }: { options: Options; exclusive: readonly string[] }, scores: Scores, slot: number): Term[] {
  return [
    { slot, score: 0, answers: 1 },
    ...options.flatMap(({ code }, at): Term[] => {
      const [score, where] = [scores[code], slot + 1 + at]
      if (score !== undefined) return [{ slot: where, score, answers: 0 }]
      return exclusive.includes(code) ? [{ slot: where, score: 0, answers: -1 }] : []
    }),
  ]
}
