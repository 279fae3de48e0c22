import type { Chance } from '../chance.ts'
import { questionsInTurn, type Given, type GivenAnswers, type Question, type Questionnaire } from '../record/asked-questions.ts'

/** What a respondent says: `lean` (0 … 1) is how things stand at the school, so that schools differ; a few also answer what nobody asked them. */
export function madeAnswers(questionnaire: Questionnaire, lean: number, chance: Chance): GivenAnswers {
  const asked: GivenAnswers = {}
  const strays: GivenAnswers = {}
  for (const { question, isAsked } of questionsInTurn(questionnaire, asked)) {
    if (!question.isRequired && chance.happens(0.4)) continue
    if (isAsked) asked[question.key] = answerTo(question, lean, chance)
    else if (chance.happens(0.1)) strays[question.key] = answerTo(question, lean, chance)
  }
  return { ...strays, ...asked }
}

function answerTo(question: Question, lean: number, chance: Chance): Given {
  switch (question.kind) {
    case 'single': return leaning(question.options, lean, chance).code
    case 'several': return ticked(question, chance)
    case 'scale': return question.from + Math.floor(bent(lean, chance) * (question.to - question.from + 0.999))
    case 'matrix': return Object.fromEntries(question.rows.map(({ code }) => [code, leaning(question.options, lean, chance).code]))
    case 'number': return Math.round((question.min + bent(lean, chance) * (question.max - question.min)) * 10 ** question.decimals) / 10 ** question.decimals
    case 'order': return shuffled(question.options, chance).map(({ code }) => code)
    case 'text': return chance.pick(['Хотелось бы больше кружков.', 'Спасибо, всё хорошо', 'Тихо: на уроках шумно.', 'Не знаю…']).slice(0, question.longest)
  }
}

function bent(lean: number, chance: Chance): number {
  return Math.min(0.999, Math.max(0, lean + (chance.next() - 0.5) * 0.9))
}

function leaning<T>(list: readonly T[], lean: number, chance: Chance): T {
  const found = chance.happens(0.08) ? chance.pick(list) : list[Math.floor(bent(lean, chance) * list.length)]
  return found ?? chance.pick(list)
}

function ticked({ options, exclusive, least, most }: Extract<Question, { kind: 'several' }>, chance: Chance): string[] {
  if (exclusive.length > 0 && chance.happens(0.25)) return [chance.pick(exclusive)]
  const together = shuffled(options.filter(({ code }) => !exclusive.includes(code)), chance)
  const many = Math.min(most ?? together.length, together.length, Math.max(1, least) + chance.below(3))
  return together.slice(0, many).map(({ code }) => code)
}

function shuffled<T>(list: readonly T[], chance: Chance): T[] {
  return list.map((one) => ({ one, at: chance.next() })).toSorted((one, other) => one.at - other.at).map(({ one }) => one)
}
