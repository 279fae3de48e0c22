import { valueOfSlot, type CountField } from '../counting/count-layout.ts'
import type { AskedQuestionnaire } from '../counting/asked-questionnaire.ts'
import type { Audience } from '../../surveys/audience.ts'
import type { AnswerItem } from '../risk-factor.ts'
import { carriedOver } from './carried-over.ts'

/** What the counts of a questionnaire give to an item: each slot's count times its score, and how many answers that is of. */
export type ScoredRun = { questionnaire: number; slots: Uint32Array; scores: Float64Array; answers: Int8Array }

type Term = { slot: number; score: number; answers: -1 | 0 | 1 }

/** The runs of an item, one for each questionnaire of its audience that asks its question. */
export function scoredRuns(item: AnswerItem, audience: Audience, asked: readonly AskedQuestionnaire[]): ScoredRun[] {
  return asked.flatMap(({ audience: of, layout }, questionnaire) => {
    const field = of === audience ? layout.fields.find(({ question }) => question.key === item.question) : undefined
    const terms = field === undefined ? [] : termsOf(item, field)
    return terms.length === 0 ? [] : [{
      questionnaire, slots: Uint32Array.from(terms, ({ slot }) => slot), scores: Float64Array.from(terms, ({ score }) => score), answers: Int8Array.from(terms, ({ answers }) => answers),
    }]
  })
}

function termsOf(item: AnswerItem, { question, slot, run }: CountField): Term[] {
  switch (question.kind) {
    case 'single': return item.by === 'option' ? ofOptions(question.options, item.scores, slot) : []
    case 'several': return item.by === 'option' ? ofTicks(question, item.scores, slot) : []
    case 'matrix': return item.by !== 'option' ? [] : question.rows.flatMap(({ code }, at) => (item.row === null || item.row === code ? ofOptions(question.options, item.scores, slot + at * run) : []))
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
