import * as contract from '../../contract/nominations.ts'
import { requireAccessSomewhere } from '../../domain/access/policy.ts'
import { mountCommand, mountQuery, type Platform } from '../kernel/mount.ts'
import { appointNominated, decideNominations, nominate } from './nomination.commands.ts'
import { listNominations } from './nomination.read.ts'

/** `forget`: whoever is appointed may do so at once. */
export function nominationRoutes(platform: Platform, forget: () => void): void {
  mountQuery(platform, contract.listNominations, async ({ actor, db, programmeDate }, { params, query }) => {
    requireAccessSomewhere(actor, 'programme.nominate')
    return { items: await listNominations(db, actor, { programmeId: params.id, regionId: query.region ?? null, state: query.state ?? null }, programmeDate) }
  })
  mountCommand(platform, contract.nominate, (context, { params, body }) => nominate(context, params.id, body))
  mountCommand(platform, contract.decideNominations, (context, { params, body }) => decideNominations(context, params.id, body))
  mountCommand(platform, contract.appointNominated, (context, { params, body }) => appointNominated(context, forget, params.id, body))
}
