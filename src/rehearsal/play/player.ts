import { addDays, weekdayOf, type CivilDate } from '../../domain/kernel/civil-date.ts'
import type { Caller } from '../caller.ts'

/** Somebody of the cast at work. */
export type Player = {
  name: string
  /** As the access table names it. */
  role: string
  /** Where the appointment is: a role at a territory, or an organisation. Colleagues share one. */
  seat: string
  territoryId: number | null
  organisationId: string | null
  /** Schools of a curator. */
  attached: readonly string[]
  personId: string
  caller: Caller
  /** When something is to be done, or looked after again, by the assignment's id. */
  agenda: Map<string, CivilDate>
  /** Whether something has happened that may wait for a decision. */
  hasNews: boolean
  /** When the desk was looked at; null before the road map was approved. */
  lookedOn: CivilDate | null
}

/** Whoever answers for others' work has two days a week for it. */
export function decides({ role }: Pick<Player, 'role'>): boolean {
  return role !== 'school-head' && role !== 'school-team' && role !== 'expert' && role !== 'body-member'
}

const patience = 14

/** Has the day come to look at the desk? */
export function looks(player: Player, date: CivilDate): boolean {
  if (player.lookedOn === null || addDays(player.lookedOn, patience) <= date) return true
  if (player.hasNews && isOfficeDay(player, date)) return true
  for (const day of player.agenda.values()) if (day <= date) return true
  return false
}

function isOfficeDay({ name }: Player, date: CivilDate): boolean {
  const first = name.length % 4
  return weekdayOf(date) === 1 + first || weekdayOf(date) === 2 + ((first + 2) % 4)
}
