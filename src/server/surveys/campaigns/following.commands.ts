import type { CommandContext } from '../../kernel/context.ts'
import type { FactRecord } from '../../kernel/fact-record.ts'
import type { CountedSchool } from '../counts/participation.store.ts'
import { closeEmptyCampaigns, newlyReached, saveReached, takeMixedSchools, type SchoolTally } from './following.store.ts'

/** Of the schools whose counts have changed, those at which every audience has by now given as many sheets as are asked for. */
export async function noteReached(context: CommandContext, regionId: number, counted: readonly CountedSchool[]): Promise<number> {
  const reached = await newlyReached(context.tx, regionId, counted, { lock: true })
  if (reached.length === 0) {
    context.leaveUnrecorded()
    return 0
  }
  await saveReached(context.tx, regionId, reached, context.programmeDate)
  for (const school of reached) {
    const [required, received] = [sum(school, 'required'), sum(school, 'received')]
    context.fact({ ...placeOf(school), kind: 'survey.reached', data: { campaignId: school.campaignId, required, received } })
  }
  context.record({ regionId, action: 'survey.reach', subject: { kind: 'survey', id: reached[0]?.campaignId ?? '' }, after: { schools: reached.map(({ organisationId }) => organisationId) } })
  return reached.length
}

/** Closes the schools that have been mixed to the last sheet, each with its counts as a fact; and campaigns that have no other school. */
export async function closeMixedSchools(context: CommandContext): Promise<number> {
  const closed = await takeMixedSchools(context.tx)
  for (const school of closed) {
    context.fact({
      ...placeOf(school), kind: 'survey.closed',
      data: { campaignId: school.campaignId, byAudience: Object.fromEntries(school.byAudience.map(({ audience, required, received }) => [audience, { required, received }])) },
    })
  }
  const campaigns = closed.length === 0 ? [] : await closeEmptyCampaigns(context.tx, context.now)
  if (closed.length === 0) context.leaveUnrecorded()
  else context.record({ regionId: null, action: 'survey.close-schools', subject: { kind: 'survey', id: closed[0]?.campaignId ?? '' }, after: { schools: closed.length, campaigns: campaigns.map(({ id }) => id) } })
  return closed.length
}

function placeOf({ regionId, territoryId, organisationId, programmeId }: SchoolTally): Omit<FactRecord, 'kind' | 'data'> {
  return { regionId, territoryId, organisationId, programmeId }
}

function sum({ byAudience }: SchoolTally, what: 'required' | 'received'): number {
  return byAudience.reduce((all, one) => all + one[what], 0)
}
