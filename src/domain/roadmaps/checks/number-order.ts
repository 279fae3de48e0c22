import { oncePer } from '../../kernel/once-per.ts'
import type { Activity } from '../plan/plan.ts'
import type { WarningCode } from '../plan/warning.ts'
import type { PlanDoubt } from './plan-doubt.ts'

type Place = { prefix: string; last: number }

/** Numbers left out and numbers given twice. Numbering may run through the sections or begin anew in each. */
export function numberDoubts(activities: readonly Activity[]): PlanDoubt[] {
  const doubts: PlanDoubt[] = []
  let before: (Place & { section: number | null }) | null = null
  let seen = new Set<string>()
  activities.forEach((one, activity) => {
    const { number, section } = one
    const place = placeOf(one)
    if (number === null || place === null) return
    const restarts = before !== null && section !== before.section && place.last === 1
    if (restarts) seen = new Set()
    if (seen.has(number)) doubts.push(doubt(activity, 'number-repeat', `Номер ${number} уже был${section === null ? '' : ' в этом разделе'}.`))
    else if (before !== null && !restarts && place.prefix === before.prefix && place.last > before.last + 1) doubts.push(doubt(activity, 'number-gap', `Пропущен номер: после ${numberAt(before, before.last)} идёт ${number}${missing(before, place)}.`))
    seen.add(number)
    before = { ...place, section }
  })
  return doubts
}

const placeOf = oncePer(({ number }: Activity): Place | null => {
  const found = /^((?:[\dA-ZА-Я]+[.-])*)(\d{1,4})$/u.exec(number ?? '')
  return found === null ? null : { prefix: found[1] ?? '', last: Number(found[2]) }
})

function numberAt({ prefix }: Place, last: number): string {
  return `${prefix}${last}`
}

function missing(before: Place, place: Place): string {
  const first = numberAt(before, before.last + 1)
  return place.last === before.last + 2 ? ` (нет ${first})` : ` (нет ${first}–${numberAt(before, place.last - 1)})`
}

function doubt(activity: number, code: WarningCode, message: string): PlanDoubt {
  return { activity, warning: { code, where: 'number', message, advice: 'Проверьте, не потеряна ли строка, или исправьте нумерацию.' } }
}
