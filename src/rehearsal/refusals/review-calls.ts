import { listReviewRounds, readDocumentReviews, readReview, readReviewBoard } from '../../contract/reviews.ts'
import { territoryOf, type AccessCalls, type World } from './access-call.ts'
import { documentAt } from './document-ground.ts'
import { playedCohort, type Place } from './ground.ts'

/** A reading of the school's documents by somebody else than the expert who tries; null where nobody has read any. */
async function readingAt({ company: { players, setting } }: World, { name }: Place): Promise<{ region: number; id: string } | null> {
  const [coordinator, expert] = [players.find(({ role }) => role === 'regional-coordinator'), players.find(({ role }) => role === 'expert')]
  if (coordinator === undefined || expert === undefined) return null
  const { items } = await coordinator.caller.ask(listReviewRounds, { params: { id: playedCohort(setting).programmeId }, query: { territory: setting.region.id } })
  const found = items.filter(({ school }) => school === name).flatMap(({ regionId, seats }) => seats.filter((seat) => !expert.name.startsWith(seat.expert)).map(({ id }) => ({ region: regionId, id })))
  return found[0] ?? null
}

export const reviewCalls: AccessCalls = {
  'review.lead': { at: ['territory'], prepare: async ({ company }, place) => ({ attempt: (by) => by.tries(readReviewBoard, { params: { id: playedCohort(company.setting).programmeId }, query: { territory: territoryOf(place) } }) }) },
  'review.read': {
    at: ['school'],
    prepare: async (world, place) => {
      const params = await documentAt(world, place)
      return params === null ? null : { attempt: (by) => by.tries(readDocumentReviews, { params }) }
    },
  },
  'review.give': {
    at: ['school'],
    prepare: async (world, place) => {
      const params = await readingAt(world, place)
      return params === null ? null : { attempt: (by) => by.tries(readReview, { params }) }
    },
  },
}
