import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import { shippedFrame } from '../../src/domain/programmes/frame/shipped-frame.ts'
import type { ProgrammeState } from '../../src/domain/programmes/programme.ts'
import type { Tables } from '../../src/server/db/tables.ts'

/** A programme year of an initiative of its own, with the shipped frame, put straight into the database. */
export async function aProgrammeYear(
  db: Kysely<Tables>, { state = 'running', year = 2022, curatorLimit = 3, avoidsOwnMunicipality = false, previousId = null }:
  { state?: ProgrammeState; year?: number; curatorLimit?: number; avoidsOwnMunicipality?: boolean; previousId?: string | null } = {},
): Promise<string> {
  const [id, initiative] = [randomUUID(), randomUUID()]
  await db.insertInto('initiative').values({ id: initiative, name: `Проект ${initiative}` }).execute()
  await db.insertInto('programme').values({
    id, initiative_id: initiative, year, state, catalogue: String(year), previous_id: previousId, frame: JSON.stringify(shippedFrame(year)), curator_limit: curatorLimit, avoids_own_municipality: avoidsOwnMunicipality,
  }).execute()
  return id
}
