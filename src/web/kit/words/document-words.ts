import type { CivilDate } from '../../../domain/kernel/civil-date.ts'
import type { ApprovalAct } from '../../../domain/roadmaps/plan/plan.ts'
import { approvalActNames } from '../names/approval-act-names.ts'
import { longDate } from './dates.ts'

/** «Приказ № 189-ОД от 16 марта 2021 г.»; empty where nothing is known of it. */
export function documentInWords({ act, number, date }: { act: ApprovalAct | null; number: string | null; date: CivilDate | null }): string {
  const parts = [act === null ? '' : approvalActNames[act], number === null ? '' : `№\u00a0${number}`, date === null ? '' : `от ${longDate(date)}`]
  return parts.filter((part) => part !== '').join(' ')
}

/** «2021», «2021–2023», «2021, 2023». */
export function yearsInWords(years: readonly number[]): string {
  const [first, last] = [years[0], years.at(-1)]
  if (first === undefined || last === undefined) return ''
  const isUnbroken = years.every((year, at) => year === first + at)
  return isUnbroken && last > first ? `${first}–${last}` : years.join(', ')
}
