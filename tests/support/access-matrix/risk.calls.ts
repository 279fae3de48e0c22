import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { aProgrammeYear } from '../programme-year.ts'
import { outcomeOf, type AccessCalls, type MatrixWorld, type Target } from './access-call.ts'

/** A published edition of the whole country with one profile, which stands at the target; of a territory that is one of a school in it. */
async function editionAt({ db, region }: MatrixWorld, { territoryId, organisationId }: Target): Promise<string> {
  const [id, programmeId] = [randomUUID(), await aProgrammeYear(db)]
  await sql`
    insert into risk_edition (id, programme_id, region_id, territory_id, number, state, factors, factors_hash, questionnaires, answers_hash, schools, sheets, computed_on, computed_at, computed_by, published_on)
    select ${id}, ${programmeId}, 0, ${region.countryId}, 1, 'published', '[]', '', '{}', '', 1, 0, '2022-02-01', now(), id, '2022-02-01' from person limit 1
  `.execute(db)
  await sql`
    insert into risk_profile (region_id, edition_id, organisation_id, territory_id, figures, answers_hash)
    select coalesce(region_id, 0), ${id}, ${organisationId ?? region.schoolId}, id, '{}', '' from territory where id = ${territoryId}
  `.execute(db)
  return id
}

export const riskCalls: AccessCalls = {
  'risk-profile.read': {
    at: 'either',
    try: async (world, by, target) => {
      const edition = await editionAt(world, target)
      return outcomeOf(await by.get(target.organisationId === null ? `/api/risk-editions/${edition}/heat-map?territory=${target.territoryId}` : `/api/schools/${target.organisationId}/risk-profile?edition=${edition}`))
    },
  },
  'risk-profile.publish': {
    at: 'territory',
    try: async ({ db }, by, { territoryId }) => outcomeOf(await by.post('/api/risk-editions', { editionId: randomUUID(), programmeId: await aProgrammeYear(db), territoryId })),
  },
}
