import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import type { Caller } from '../caller.ts'
import type { Cohort, Company, School } from '../cast/company.ts'
import type { Chance } from '../chance.ts'
import type { ChainRecord } from '../record/chain-record.ts'
import type { Phone } from '../phone.ts'
import type { Player } from '../play/player.ts'
import type { Agenda } from './agenda.ts'
import type { ChainWindows, Days } from '../record/chain-windows.ts'

/** One programme year's way from the questionnaires to the risks that its schools work on, as it is being played. */
export type Chain = {
  cohort: Cohort
  company: Company
  windows: ChainWindows
  /** A sample is of schools of the year before. */
  readsEarlier: boolean
  /** The first day and the last that are played. */
  days: Days
  agenda: Agenda
  /** The same for a school in every rehearsal of the same seed. */
  chanceFor: (what: string) => Chance
  phone: Phone
  record: ChainRecord
  today: () => CivilDate
  /** Notes a fault where something was answered otherwise than it must be. */
  expect: (what: string, found: string, wanted: string) => void
}

/** In this order on one day. */
export const rank = { prepare: 0, centre: 1, schools: 2, close: 3 } as const

export function headOf(chain: Chain, { id }: Pick<School, 'id'>): Player {
  return playerOf(chain, ({ role, organisationId }) => role === 'school-head' && organisationId === id)
}

export function teamOf(chain: Chain, { id }: Pick<School, 'id'>): Player {
  return playerOf(chain, ({ role, organisationId }) => role === 'school-team' && organisationId === id)
}

export function curatorOf(chain: Chain, { id }: Pick<School, 'id'>): Player {
  return playerOf(chain, ({ role, attached }) => role === 'curator' && attached.includes(id))
}

export function coordinatorOf(chain: Chain): Player {
  return playerOf(chain, ({ role }) => role === 'regional-coordinator')
}

function playerOf({ company: { players } }: Chain, is: (player: Player) => boolean): Player {
  const found = players.find(is)
  if (found === undefined) throw new Error('Nobody plays this part')
  return found
}

/** Asks for what must be refused now by this code. */
export async function refusedAs(chain: Chain, code: string, [by, ...call]: [Caller, ...Parameters<Caller['tries']>]): Promise<void> {
  const refusal = await by.tries(...call)
  chain.expect(`${call[0].method} ${call[0].path}`, refusal?.problem.code ?? 'allowed', code)
}
