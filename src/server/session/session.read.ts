import type { Kysely } from 'kysely'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { Tables } from '../db/tables.ts'

export type InstallationKind = 'production' | 'demonstration' | 'rehearsal'

/** What this installation was created as; makes it `kindIfNew` where it has not been said yet. */
export async function installationKind(db: Kysely<Tables>, kindIfNew: InstallationKind): Promise<InstallationKind> {
  await db.insertInto('installation').values({ id: 1, kind: kindIfNew }).onConflict((conflict) => conflict.column('id').doNothing()).execute()
  const { kind } = await db.selectFrom('installation').select('kind').executeTakeFirstOrThrow()
  return kind
}

export async function personName(db: Kysely<Tables>, id: string): Promise<string> {
  const found = await db.selectFrom('person').select('name').where('id', '=', id).executeTakeFirst()
  if (!found) throw new OporaError('not_found', 'person.unknown')
  return found.name
}
