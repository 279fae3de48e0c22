import type { RiskFactor } from '../../domain/risks/risk-factor.ts'
import { carriedOver } from '../../domain/risks/scoring/carried-over.ts'
import type { SheetAnswer } from '../../domain/surveys/questionnaire/answers.ts'
import type { Question } from '../../domain/surveys/questionnaire/question.ts'
import type { Questionnaire } from '../../domain/surveys/questionnaire/questionnaire.ts'
import { questionsOf } from '../../domain/surveys/questionnaire/questions-of.ts'
import { compileChecker } from '../../domain/surveys/sheet/compile-checker.ts'
import type { Draw } from './draw.ts'

/** Sheets to draw from, as COPY takes them; `mood` is how bad things are at the school, from 0 to below 1. */
export type SheetPool = (mood: number, draw: Draw) => string

const moods = 8
const sheetsOfMood = 250

/** What an answer says of the risk, 0 … 100; nothing where no factor reads it. */
type ScoreOf = (question: string, row: string | null, code: string) => number | undefined

/** A few thousand sound sheets of a questionnaire, made once: two million respondents answer like them. */
export function sheetPool(questionnaire: Questionnaire, factors: readonly RiskFactor[], draw: Draw): SheetPool {
  const [check, questions, scoreOf] = [compileChecker(questionnaire), questionsOf(questionnaire), scoresIn(factors, questionnaire.audience)]
  const pools = Array.from({ length: moods }, (_, at) => Array.from({ length: sheetsOfMood }, () => {
    const answers = Object.fromEntries(questions.flatMap((question) => {
      const answer = answerTo(question, (at + 0.5) / moods, draw, scoreOf)
      return answer === null ? [] : [[question.key, answer]]
    }))
    const checked = check(answers)
    if (!checked.isSound) throw new Error(`A made sheet is at fault: ${JSON.stringify(checked.faults[0])}`)
    return `\\x${Buffer.from(checked.bytes).toString('hex')}`
  }))
  return (mood, chance) => {
    const place = Math.min(moods - 1, Math.max(0, Math.floor((mood + (chance.next() - 0.5) * 0.3) * moods)))
    return pools[place]?.[chance.below(sheetsOfMood)] ?? ''
  }
}

function scoresIn(factors: readonly RiskFactor[], audience: string): ScoreOf {
  const scores = new Map<string, number>()
  for (const index of factors.flatMap(({ indices }) => indices)) {
    if (index.source !== 'answers' || index.audience !== audience) continue
    for (const item of index.items) {
      if (item.by === 'option') for (const [code, score] of Object.entries(item.scores)) scores.set(`${item.question} ${item.row ?? ''} ${code}`, score)
      else for (let point = 0; point <= 100; point += 1) scores.set(`${item.question}  ${point}`, carriedOver(point, item.at0, item.at100))
    }
  }
  return (question, row, code) => scores.get(`${question} ${row ?? ''} ${code}`)
}

function answerTo(question: Question, mood: number, draw: Draw, scoreOf: ScoreOf): SheetAnswer | null {
  if (!question.isRequired && draw.next() < 0.1) return null
  const choose = (row: string | null, codes: readonly string[]) => likely(codes, (code) => scoreOf(question.key, row, code), mood, draw)
  switch (question.kind) {
    case 'single': return choose(null, question.options.map(({ code }) => code))
    case 'several': {
      const first = choose(null, question.options.map(({ code }) => code))
      if (question.exclusive.includes(first)) return [first]
      const others = question.options.map(({ code }) => code).filter((code) => code !== first && !question.exclusive.includes(code))
      return [first, ...others.filter(() => draw.next() < 0.2)].slice(0, question.most ?? undefined)
    }
    case 'scale': return Number(choose(null, Array.from({ length: question.to - question.from + 1 }, (_, at) => String(question.from + at))))
    case 'matrix': return Object.fromEntries(question.rows.map(({ code }) => [code, choose(code, question.options.map((option) => option.code))]))
    case 'number': return question.min + draw.below(Math.min(100, question.max - question.min + 1))
    case 'order': return question.options.map(({ code }) => ({ code, at: draw.next() })).toSorted((one, other) => one.at - other.at).map(({ code }) => code)
    case 'text': return null
  }
}

/** An answer that tells of more risk is likelier the worse things are. */
function likely(codes: readonly string[], scoreOf: (code: string) => number | undefined, mood: number, draw: Draw): string {
  const weights = codes.map((code) => {
    const score = scoreOf(code)
    return score === undefined ? 0.15 : Math.exp(-5 * Math.abs(score / 100 - mood))
  })
  let left = draw.next() * weights.reduce((sum, weight) => sum + weight, 0)
  return codes.find((_, at) => (left -= weights[at] ?? 0) <= 0) ?? codes[0] ?? ''
}
