import { yearOf } from '../../kernel/civil-date.ts'
import type { Activity } from '../plan/plan.ts'
import type { Warning } from '../plan/warning.ts'
import { firstDay, lastDay, printedDay } from './activity-span.ts'

const results = /(?<![а-яёa-z])итог[а-яёa-z]*\s+(?:[^.;]{0,60}?\s)?((?:19|20)\d\d)\s*(?:г\.?|год)/i
const during = /(?<![а-яёa-z])в\s+((?:19|20)\d\d)\s*(?:г\.|году)/gi

/** Results of a year that is not half over; a work «в 2019 году» scheduled years apart from it. */
export function yearDoubt({ title, description, schedule }: Activity): Warning | null {
  const start = firstDay(schedule)
  const end = lastDay(schedule)
  if (start === null || end === null) return null
  for (const [where, text] of [['title', title], ['description', description]] as const) {
    const summed = /промежуточн|предварительн/iu.test(text ?? '') ? null : results.exec(text ?? '')
    if (summed?.[1] !== undefined && end < `${summed[1]}-05-01`) return doubt(where, `Речь об итогах ${summed[1]} года, а срок — ${printedDay(end)}.`)
    const far = [...(text ?? '').matchAll(during)].map((found) => Number(found[1])).find((year) => year < yearOf(start) - 1 || year > yearOf(end) + 1)
    if (far !== undefined) return doubt(where, `В тексте назван ${far} год, а срок — ${printedDay(end)}.`)
  }
  return null
}

function doubt(where: 'title' | 'description', message: string): Warning {
  return { code: 'contradiction', where, message, advice: 'Проверьте год в тексте и срок.' }
}
