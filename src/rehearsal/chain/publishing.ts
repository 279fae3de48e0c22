import { computeRiskEdition, listRiskEditions, publishRiskEdition } from '../../contract/risk-profiles.ts'
import { readRiskWork, sendDiagnosis, verifyFactors } from '../../contract/risk-work.ts'
import { addDays, type CivilDate } from '../../domain/kernel/civil-date.ts'
import { coordinatorOf, curatorOf, headOf, rank, refusedAs, type Chain } from './chain.ts'

/** All profiles computed and published at one moment; before it nobody verifies or explains anything. */
export function schedulePublishing(chain: Chain, on: CivilDate): void {
  const { agenda, chanceFor, cohort: { programmeId, schools }, company: { setting }, record } = chain
  agenda.at(addDays(on, -1), rank.close, 'centre', () => triesBefore(chain))
  agenda.at(on, rank.centre, 'centre', async () => {
    const { caller } = coordinatorOf(chain)
    const editionId = chanceFor('edition').of('id').uuid()
    const computed = await caller.ask(computeRiskEdition, { body: { editionId, programmeId, territoryId: setting.region.id } })
    chain.expect('schools that a profile was computed for', String(computed.schools), String(schools.length))
    const { items } = await caller.ask(listRiskEditions, { query: { programme: programmeId } })
    const version = items.find(({ id }) => id === editionId)?.version ?? 0
    await caller.ask(publishRiskEdition, { params: { id: editionId }, body: { version } })
    record.isPublished = true
  })
}

async function triesBefore(chain: Chain): Promise<void> {
  const { cohort: { programmeId, schools } } = chain
  const [school] = schools
  if (school === undefined) return
  const [curator, head] = [curatorOf(chain, school), headOf(chain, school)]
  const params = { id: programmeId, school: school.id }
  const { version, factors, may } = await curator.caller.ask(readRiskWork, { params })
  chain.expect('what may be done with risks before the profile', may.join(), '')
  await refusedAs(chain, 'risk-work.not-published', [curator.caller, verifyFactors, { params, body: { version, verdicts: factors.slice(0, 1).map(({ code }) => ({ factor: code, verdict: 'confirmed', reason: null })) } }])
  await refusedAs(chain, 'risk-work.not-published', [head.caller, sendDiagnosis, { params, body: { version, factors: [] } }])
}
