import { sql, type Kysely } from 'kysely'
import type { AddressProblem } from '../../../domain/programme-documents/own-file/own-file.ts'
import { liveChannel } from '../../../domain/programme-documents/live/live-message.ts'
import type { Tables } from '../../db/tables.ts'

export type UncheckedAddress = { regionId: number; id: string; address: string }

export async function uncheckedAddresses(db: Kysely<Tables>, limit: number): Promise<UncheckedAddress[]> {
  const { rows } = await sql<UncheckedAddress>`select region_id as "regionId", id, address from programme_document where address_state = 'unchecked' and address is not null order by changed_at limit ${limit}`.execute(db)
  return rows
}

/** Unless another address was given meanwhile; whoever has the document open hears of it. */
export async function saveChecked(db: Kysely<Tables>, { regionId, id, address }: UncheckedAddress, problem: AddressProblem | null, now: Date): Promise<void> {
  await sql`
    with checked as (
      update programme_document set address_state = ${problem === null ? 'reachable' : 'unreachable'}, address_problem = ${problem}, address_checked_at = ${now}
      where region_id = ${regionId} and id = ${id} and address = ${address} and address_state = 'unchecked' returning 1
    )
    select pg_notify(${liveChannel}, ${`${regionId} ${id} state`}) from checked
  `.execute(db)
}
