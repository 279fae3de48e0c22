import type { VisitRow } from '../../contract/visits.ts'
import type { Tone } from '../kit/parts/Mark.tsx'
import { longDate, weekdayOfDate } from '../kit/words/dates.ts'

export const stateTones: Record<VisitRow['state'], Tone> = { proposed: 'doubt', agreed: 'accent', held: 'doubt', signed: 'good', cancelled: 'neutral' }

/** «10 марта 2022, четверг, 10:00 по времени школы (08:00 у куратора)». */
export function whenOf({ day, time, curatorTime }: Pick<VisitRow, 'day' | 'time' | 'curatorTime'>): string {
  const there = curatorTime === null ? '' : ` по времени школы (у куратора ${curatorTime.day === day ? '' : `${longDate(curatorTime.day)}, `}${curatorTime.time})`
  return `${longDate(day)}, ${weekdayOfDate(day)}${time === null ? '' : `, ${time}${there}`}`
}
