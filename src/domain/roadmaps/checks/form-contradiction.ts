import type { Activity } from '../plan/plan.ts'
import type { PlanDoubt } from './plan-doubt.ts'

const forms: readonly (readonly [name: string, words: RegExp])[] = [
  ['вебинар', /вебинар/iu], ['круглый стол', /кругл[а-яёa-z]+\s+стол/i], ['семинар', /(?<!ве)(?<![а-яёa-z])семинар/i], ['совещание', /совещани/iu],
  ['конференция', /конференци/iu], ['форум', /(?<![а-яёa-z])форум/i], ['конкурс', /(?<![а-яёa-z])конкурс/i], ['педагогический совет', /педсовет|педагогическ[а-яёa-z]+\s+совет/i],
  ['тренинг', /тренинг/iu], ['мастер-класс', /мастер-класс/iu],
]

/** A webinar that its own description calls a round table. */
export function formDoubts(activities: readonly Activity[]): PlanDoubt[] {
  return activities.flatMap(({ title, description, indicator }, activity): PlanDoubt[] => {
    const own = formsIn(beforeQuotes(title))
    if (own.length !== 1) return []
    const other = [['description', description] as const, ['indicator', indicator?.text ?? null] as const]
      .map(([place, text]) => ({ place, names: formsIn(text) }))
      .find(({ names }) => names.length === 1 && names[0] !== own[0])
    if (other === undefined) return []
    return [{
      activity,
      warning: {
        code: 'contradiction', where: other.place,
        message: `Мероприятие названо «${own[0]}», а ${other.place === 'description' ? 'в описании' : 'в показателе'} — «${other.names[0]}».`,
        advice: 'Уточните форму мероприятия.',
      },
    }]
  })
}

/** The topic in quotes may speak of any forms. */
function beforeQuotes(title: string | null): string | null {
  return title === null ? null : title.replace(/[«"“].*$/su, '')
}

function formsIn(text: string | null): string[] {
  return text === null ? [] : forms.filter(([, words]) => words.test(text)).map(([name]) => name)
}
