import type { Activity } from '../plan/plan.ts'
import type { Warning } from '../plan/warning.ts'

const forms: readonly (readonly [name: string, words: RegExp])[] = [
  ['вебинар', /вебинар/iu], ['круглый стол', /кругл[а-яёa-z]+\s+стол/i], ['семинар', /(?<!ве)(?<![а-яёa-z])семинар/i], ['совещание', /совещани/iu],
  ['конференция', /конференци/iu], ['форум', /(?<![а-яёa-z])форум/i], ['конкурс', /(?<![а-яёa-z])конкурс/i], ['педагогический совет', /педсовет|педагогическ[а-яёa-z]+\s+совет/i],
  ['тренинг', /тренинг/iu], ['мастер-класс', /мастер-класс/iu],
]

/** A webinar that its own description calls a round table. */
export function formDoubt({ title, description, indicator }: Activity): Warning | null {
  const own = formsIn(beforeQuotes(title))
  if (own.length !== 1) return null
  const other = [['description', description] as const, ['indicator', indicator?.text ?? null] as const]
    .map(([place, text]) => ({ place, names: formsIn(text) }))
    .find(({ names }) => names.length === 1 && names[0] !== own[0])
  if (other === undefined) return null
  return {
    code: 'contradiction', where: other.place,
    message: `Мероприятие названо «${own[0]}», а ${other.place === 'description' ? 'в описании' : 'в показателе'} — «${other.names[0]}».`,
    advice: 'Уточните форму мероприятия.',
  }
}

/** The topic in quotes may speak of any forms. */
function beforeQuotes(title: string | null): string | null {
  return title === null ? null : title.replace(/[«"“].*$/su, '')
}

function formsIn(text: string | null): string[] {
  return text === null ? [] : forms.filter(([, words]) => words.test(text)).map(([name]) => name)
}
