import type { CommandContext, QueryContext } from '../../kernel/context.ts'
import { loadCampaign } from './campaign.store.ts'
import { countAsked, makeGroups } from './groups.store.ts'
import { endMaking, hasSchoolsToMake } from './making.store.ts'

/** Makes groups and codes for as long as it may, each few schools in a transaction of their own; false where some are left. */
export async function makeForAWhile(db: QueryContext['db'], secret: Buffer, campaignId: string, milliseconds: number): Promise<boolean> {
  const until = performance.now() + milliseconds
  const campaign = await loadCampaign(db, campaignId, { lock: false })
  while (performance.now() < until) {
    if (await db.transaction().execute((tx) => makeGroups(tx, secret, campaign)) === 0) return true
  }
  return false
}

/** Once no school is left: the whole is counted, and a campaign that was being opened is open. */
export async function finishMaking(context: CommandContext, campaignId: string): Promise<boolean> {
  const { tx, now } = context
  const ended = await hasSchoolsToMake(tx, campaignId) ? null : await endMaking(tx, campaignId, now)
  if (ended === null) {
    context.leaveUnrecorded()
    return false
  }
  const made = await countAsked(tx, campaignId)
  const { regionId, territoryId, programmeId, closesOn, place } = await loadCampaign(tx, campaignId, { lock: false })
  if (ended.wasOpening) context.fact({ regionId, territoryId, programmeId, kind: 'survey.opened', data: { campaignId, closesOn } })
  context.record({ regionId: place.regionId, action: 'survey.make-codes', subject: { kind: 'survey', id: campaignId }, after: made })
  return true
}
