import { requireAccess } from '../../../domain/access/policy.ts'
import { OporaError } from '../../../domain/kernel/errors.ts'
import type { CommandContext } from '../../kernel/context.ts'
import { placeOfTerritory } from '../../territories/territory.read.ts'
import { loadCampaign } from './campaign.store.ts'
import { remindBelow } from './reminding.store.ts'

/** The schools see it at their survey; a school is reminded once a day. */
export async function remindSchools(context: CommandContext, id: string, territoryId: number): Promise<{ schools: number }> {
  const { tx, actor, programmeDate } = context
  const [campaign, place] = [await loadCampaign(tx, id, { lock: false }), await placeOfTerritory(tx, territoryId)]
  requireAccess(actor, 'survey.remind', place)
  if (campaign.state !== 'open') throw new OporaError('invalid_state', 'survey.not-open-to', { state: campaign.state })
  const schools = await remindBelow(tx, id, territoryId, programmeDate)
  if (schools.length === 0) throw new OporaError('invalid_state', 'survey.nothing-to-remind')
  context.record({ regionId: place.regionId, action: 'survey.remind', subject: { kind: 'survey', id }, after: { territoryId, schools } })
  return { schools: schools.length }
}
