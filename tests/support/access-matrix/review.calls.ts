import { randomUUID } from 'node:crypto'
import { aDocument } from '../a-document.ts'
import { aReview, aReading } from '../a-review.ts'
import { aProgrammeYear } from '../programme-year.ts'
import { outcomeOf, type AccessCalls, type MatrixWorld, type Target } from './access-call.ts'

async function placeOf({ db }: MatrixWorld, { territoryId, organisationId }: Target) {
  const { region_id: region } = await db.selectFrom('territory').select('region_id').where('id', '=', territoryId).executeTakeFirstOrThrow()
  return { regionId: region ?? 0, territoryId, organisationId: organisationId ?? '', programmeId: await aProgrammeYear(db) }
}

async function somebodysReview(world: MatrixWorld, target: Target): Promise<string> {
  const place = await placeOf(world, target)
  const expertId = randomUUID()
  await world.db.insertInto('person').values({ id: expertId, name: 'Эксперт', email: null, phone: null, erased_at: null }).execute()
  return `/api/reviews/${place.regionId}/${await aReview(world.db, place, { expertId, state: 'assigned' })}`
}

export const reviewCalls: AccessCalls = {
  'review.read': {
    at: 'organisation',
    try: async (world, by, target) => {
      const place = await placeOf(world, target)
      return outcomeOf(await by.get(`/api/programme-documents/${place.regionId}/${await aDocument(world.db, place, 'under-review')}/reviews`))
    },
  },
  'review.lead': { at: 'territory', try: async (world, by, { territoryId }) => outcomeOf(await by.get(`/api/programmes/${await aProgrammeYear(world.db)}/reviews?territory=${territoryId}`)) },
  'review.give': { at: 'organisation', try: async (world, by, target) => outcomeOf(await by.post(`${await somebodysReview(world, target)}/give`, { version: 1, ...aReading(2) })) },
}
