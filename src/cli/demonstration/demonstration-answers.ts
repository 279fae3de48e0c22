import type { SheetAnswer, SheetAnswers } from '../../domain/surveys/questionnaire/answers.ts'
import { askedQuestions } from '../../domain/surveys/questionnaire/asked-questions.ts'
import type { Question } from '../../domain/surveys/questionnaire/question.ts'
import type { Questionnaire } from '../../domain/surveys/questionnaire/questionnaire.ts'
import { diceOf } from './demonstration-id.ts'

/** What people write where they may. */
const ownWords = [
  'Больше кружков после уроков.', 'Нужен учитель физики, второй год заменяют.', 'Обновить компьютеры и сделать нормальный интернет.', 'Меньше бумаг, больше времени на детей.', 'Чтобы на уроках было тише.',
  'Новый спортивный инвентарь, лыжам лет двадцать.', 'Психолог хотя бы раз в неделю.', 'Открытые уроки вместе с соседней школой.', 'Всё устраивает.', 'Автобус ходит слишком рано.', 'Тёплый коридор и новые окна.',
  'Дополнительная математика перед экзаменом.', 'Наставник для тех, кто пришёл недавно.', 'Столовую побольше, не успевают поесть.', 'Чаще собираться всем вместе.', 'Экскурсии на предприятия района.', 'Учебники на каждого.',
] as const

/** How one respondent fills a questionnaire in; the same at every start. `mood`, 0 … 99: how far down the list the answers tend to lie. */
export function answersOf(questionnaire: Questionnaire, respondent: string, mood: number): SheetAnswers {
  const answers: Record<string, SheetAnswer> = {}
  // What is said opens and closes further questions, so it goes on until nothing is left to say.
  for (let isNew = true; isNew;) {
    isNew = false
    for (const { questions } of askedQuestions(questionnaire, answers)) {
      for (const question of questions) {
        if (Object.hasOwn(answers, question.key)) continue
        const answer = answerTo(question, `${respondent} ${question.key}`, mood)
        if (answer === null) continue
        answers[question.key] = answer
        isNew = true
      }
    }
  }
  return Object.fromEntries(askedQuestions(questionnaire, answers).flatMap(({ questions }) => questions.flatMap(({ key }) => (answers[key] === undefined ? [] : [[key, answers[key]]]))))
}

function answerTo(question: Question, said: string, mood: number): SheetAnswer | null {
  /** One of so many, about where the mood is. */
  const near = (count: number, of = said): number => Math.max(0, Math.min(count - 1, Math.round(((mood + diceOf(of) - 50) / 100) * (count - 1))))
  const code = (options: readonly { code: string }[], of?: string): string => options[near(options.length, of)]?.code ?? ''
  switch (question.kind) {
    case 'single': return code(question.options)
    case 'several': {
      const first = code(question.options)
      if (question.exclusive.includes(first)) return [first]
      const others = question.options.filter((option) => option.code !== first && !question.exclusive.includes(option.code))
      const wanted = Math.max(question.least, Math.min(question.most ?? 2, 1 + (diceOf(`${said} more`) % 2)))
      return [first, ...others.slice(0, wanted - 1).map((option) => option.code)]
    }
    case 'scale': return question.from + near(question.to - question.from + 1)
    case 'matrix': return Object.fromEntries(question.rows.map((row) => [row.code, code(question.options, `${said} ${row.code}`)]))
    case 'number': return Math.min(question.max, question.min + (diceOf(said) % 20))
    case 'order': return question.options.toSorted((one, other) => diceOf(`${said} ${one.code}`) - diceOf(`${said} ${other.code}`)).map((option) => option.code)
    // Not everybody writes.
    case 'text': return diceOf(said) % 4 === 0 ? null : ownWords[diceOf(`${said} words`) % ownWords.length] ?? null
  }
}
