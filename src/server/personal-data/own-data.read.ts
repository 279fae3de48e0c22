import { sql, type Kysely } from 'kysely'
import type { ErasureRequestReply, OwnDataReply } from '../../contract/personal-data.ts'
import { scopeOf } from '../../domain/access/scope.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { consentPurposes, groundNames, purposeNames } from '../../domain/personal-data/ground.ts'
import type { PersonalField, PersonalTable } from '../../domain/personal-data/personal-table.ts'
import { personalDataRegister } from '../../domain/personal-data/register.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { Tables } from '../db/tables.ts'
import { inScope } from '../kernel/scope-condition.ts'
import { countKeptRows } from './personal-data.read.ts'

/** What is kept about one person, as the person sees it. */
export async function readOwnData(db: Kysely<Tables>, personId: string): Promise<OwnDataReply> {
  const person = await db.selectFrom('person').select(['id', 'name', 'email', 'phone', 'version']).where('id', '=', personId).executeTakeFirst()
  if (!person) throw new OporaError('not_found', 'person.unknown')
  const consents = await readConsents(db, personId)
  const counts = await countKeptRows(db, personId)
  const values: Readonly<Record<string, string | null>> = { name: person.name, email: person.email, phone: person.phone }
  return {
    person: { ...person, hasPhoneConsent: consents.some(({ purpose, withdrawnAt }) => purpose === 'phone' && withdrawnAt === null) },
    tables: personalDataRegister.map((table) => ({
      title: table.title, rows: counts.get(table.table) ?? null, erasure: erasureInWords(table),
      fields: table.fields.map((field) => keptValue(field, table.table === 'person' ? values[field.column] ?? null : null)),
    })),
    consents, request: (await readRequests(db, sql`e.person_id = ${personId}`))[0] ?? null,
  }
}

/** Open requests of the people whom the actor may erase, the first due first. */
export async function listErasureRequests(db: Kysely<Tables>, actor: Actor): Promise<ErasureRequestReply[]> {
  const reached = inScope(scopeOf(actor, 'person.erase'), { region: 'a.region_id', territory: 'a.territory_id', organisation: 'a.organisation_id' })
  return readRequests(db, sql`e.state = 'open' and e.person_id in (select a.person_id from appointment as a where ${reached})`)
}

async function readRequests(db: Kysely<Tables>, condition: ReturnType<typeof sql>): Promise<ErasureRequestReply[]> {
  const { rows } = await sql<Omit<ErasureRequestReply, 'askedAt' | 'decidedAt'> & { askedAt: Date; decidedAt: Date | null }>`
    select e.id, jsonb_build_object('id', p.id, 'name', p.name) as person, e.asked_at as "askedAt", e.due_on as "dueOn", e.state, e.reason, e.decided_at as "decidedAt"
    from erasure_request as e join person as p on p.id = e.person_id where ${condition}
    order by e.state = 'open' desc, case when e.state = 'open' then e.due_on end, e.asked_at desc limit 500
  `.execute(db)
  return rows.map((row) => Object.assign(row, { askedAt: row.askedAt.toISOString(), decidedAt: row.decidedAt?.toISOString() ?? null }))
}

async function readConsents(db: Kysely<Tables>, personId: string): Promise<OwnDataReply['consents']> {
  const rows = await db.selectFrom('consent').select(['purpose', 'given_at', 'withdrawn_at']).where('person_id', '=', personId).orderBy('given_at', 'desc').execute()
  return rows.flatMap(({ purpose, given_at, withdrawn_at }) => {
    const known = consentPurposes.find((one) => one === purpose)
    return known === undefined ? [] : [{ purpose: known, givenAt: given_at.toISOString(), withdrawnAt: withdrawn_at?.toISOString() ?? null }]
  })
}

function keptValue({ name, isSecret, purpose, ground, kept, shown }: PersonalField, value: string | null): OwnDataReply['tables'][number]['fields'][number] {
  return { name, value: isSecret ? null : value, isSecret: isSecret === true, purpose: purposeNames[purpose], ground: groundNames[ground], kept, shown }
}

function erasureInWords({ erasure }: PersonalTable): string {
  if (erasure === 'rows') return 'удаляется целиком'
  return erasure === 'values' ? 'значения удаляются, остаётся номер без имени' : `остаётся: ${erasure.stays}`
}
