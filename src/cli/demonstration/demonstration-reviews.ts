import type { QueuedReview, ReviewReply } from '../../contract/reviews.ts'
import { addDays, type CivilDate } from '../../domain/kernel/civil-date.ts'
import type { SignedIn } from '../app-calls.ts'
import { idOf } from './demonstration-id.ts'

/** Who leads the readings of a level, and who reads there. */
export type Readers = { programmeId: string; leader: SignedIn; territoryId: number; step: 'municipality' | 'region'; experts: readonly SignedIn[] }

/** An expert of the shipped route has ten days. */
const days = 10

export async function shareOut({ programmeId, leader, territoryId, step }: Readers, wave: string): Promise<void> {
  await leader.ask('POST', `/api/programmes/${programmeId}/reviews/distribute`, { step, territoryId, sampleId: null, seed: wave }, idOf(`distribute ${step} ${wave}`))
}

/** What had been given to the experts by that day is read; what they find weak comes back with a message to the point. */
export async function readAndConclude({ programmeId, leader, territoryId, step, experts }: Readers, { wave, on, weak }: { wave: string; on: CivilDate; weak: readonly string[] }): Promise<void> {
  for (const expert of experts) {
    const { items } = await expert.ask<{ items: QueuedReview[] }>('GET', '/api/reviews?state=assigned')
    // At a later start there may be more in the queue already.
    for (const { regionId, id } of items.filter(({ dueOn }) => dueOn <= addDays(on, days - 1))) {
      const review = await expert.ask<ReviewReply>('GET', `/api/reviews/${regionId}/${id}`)
      await expert.ask('POST', `/api/reviews/${regionId}/${id}/give`, { version: review.version, ...saidOf(review, weak.includes(review.documentId)) }, idOf(`give ${id}`))
    }
  }
  await leader.ask('POST', `/api/programmes/${programmeId}/reviews/conclude`, { step, territoryId, documentId: null }, idOf(`conclude ${step} ${wave}`))
}

function saidOf({ criteria: { criteria }, template }: ReviewReply, isWeak: boolean) {
  const scores = criteria.map(({ code, most }, at) => {
    const points = isWeak ? Math.floor(most / 3) : at === 1 ? Math.max(0, most - 1) : most
    return { criterion: code, points, comment: points < most ? 'Сказано общо: не видно, от чего к чему школа идёт.' : '' }
  })
  // A report of a stage has the fields of its criteria once for each factor.
  const known = template.sections.flatMap(({ fields }) => fields.map(({ code }) => code))
  const field = criteria[0]?.fields.find((code) => known.includes(code)) ?? known[0] ?? ''
  return { scores, messages: isWeak ? [{ field, row: null, text: 'Опишите, кто учится в школе и что менялось за три года, с числами.' }] : [], recommendation: isWeak ? 'Доработать и прислать снова.' : 'Сильная сторона документа — понятные сроки и ответственные.' }
}
