import { addDays, type CivilDate } from '../../domain/kernel/civil-date.ts'
import { acceptDocument, readDocument } from '../../contract/programme-documents.ts'
import { spanOf } from '../record/chain-windows.ts'
import { noteDeed } from '../record/document-record.ts'
import { coordinatorOf, curatorOf, rank, type Chain } from './chain.ts'
import { dayIn } from './chain-habits.ts'
import { scheduleDocuments, type Writing } from './documents.ts'
import { scheduleReviews } from './reading.ts'

/** Every school's documents, in the windows that the plans give, and their way through the experts; where no plan speaks of those, the region accepts them. Who writes. */
export function scheduleWriting(chain: Chain, notBefore: CivilDate): Writing[] {
  const { windows, cohort, record, chanceFor, agenda, days } = chain
  record.isWritten = true
  const asked = spanOf(windows.write)
  const window = asked ?? { from: notBefore, to: addDays(notBefore, 14) }
  const writings = cohort.schools.flatMap((school): Writing[] => {
    const own = record.schools.get(school.id)
    return own === undefined ? [] : [{ chain, school, programmeId: cohort.programmeId, own, decider: curatorOf(chain, school), only: null }]
  })
  for (const writing of writings) {
    const on = dayIn({ from: window.from, to: addDays(window.to, -4) }, chanceFor(`${writing.school.name} writes`), laterOf(window.from, notBefore)) ?? addDays(window.to, 20)
    if (on < addDays(days.to, -20)) scheduleDocuments(writing, on)
  }
  const [review, sample] = [windows.review[0], windows['sample-review'][0]]
  const first = laterOf(addDays(window.from, 5), notBefore)
  if (review === undefined && sample === undefined) {
    agenda.at(addDays(laterOf(window.to, notBefore), 15), rank.close, 'reviews', () => acceptAll(chain))
    return writings
  }
  const earlier = chain.readsEarlier && sample !== undefined ? earlierWritings(chain) : []
  for (const [at, writing] of earlier.entries()) scheduleDocuments(writing, addDays(sample?.from ?? first, -12 - (at % 3)))
  scheduleReviews({
    chain, writings: [...writings, ...earlier], from: first, until: addDays(laterOf(window.to, notBefore), 30), regionFrom: laterOf(first, review?.from ?? first),
    sample: sample === undefined ? null : { cohort: chain.readsEarlier ? 'previous' : 'this', on: laterOf(addDays(first, 12), sample.from) },
  })
  return writings
}

/** Schools of the year before have a programme of their own for this one; nobody curates them any more. */
function earlierWritings(chain: Chain): Writing[] {
  const { company, cohort, record } = chain
  const before = company.setting.cohorts.find(({ year }) => year === cohort.year - 1)
  return (before?.schools ?? []).flatMap((school): Writing[] => {
    const own = record.earlier.get(school.id)
    return own === undefined || before === undefined ? [] : [{ chain, school, programmeId: before.programmeId, own, decider: coordinatorOf(chain), only: 'medium-term-programme' }]
  })
}

/** Whatever its curator stands behind. */
export async function acceptAll(chain: Chain): Promise<void> {
  const { caller } = coordinatorOf(chain)
  for (const own of chain.record.schools.values()) {
    for (const document of own.documents.values()) {
      if (document.state !== 'confirmed') continue
      const params = { region: chain.company.setting.region.id, id: document.id }
      const { version } = await caller.ask(readDocument, { params })
      await caller.ask(acceptDocument, { params, body: { version } })
      noteDeed(own, document, 'accept')
    }
  }
}

function laterOf(one: CivilDate, other: CivilDate): CivilDate {
  return one > other ? one : other
}
