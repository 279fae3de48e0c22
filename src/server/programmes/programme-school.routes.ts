import * as contract from '../../contract/programme-schools.ts'
import { canSomewhere, requireAccessSomewhere } from '../../domain/access/policy.ts'
import { mountCommand, mountQuery, mountUpload, unexamined, type Platform } from '../kernel/mount.ts'
import { checkSchools, joinSchools, leaveSchools, readSchoolFile } from './programme-school.commands.ts'
import { listProgrammeSchools } from './programme-school.read.ts'

const fileLimit = 10 * 2 ** 20

/** `forget`: a curator whose school leaves loses it at once. */
export function programmeSchoolRoutes(platform: Platform, forget: () => void): void {
  mountQuery(platform, contract.listProgrammeSchools, async ({ actor, db, programmeDate }, { params, query }) => {
    requireAccessSomewhere(actor, 'programme.read')
    const items = await listProgrammeSchools(db, actor, { programmeId: params.id, regionId: query.region ?? null, which: query.which }, programmeDate)
    return { items, mayChange: canSomewhere(actor, 'programme.schools') && (actor.regionId === null || query.region === undefined || query.region === actor.regionId) }
  })
  mountCommand(platform, contract.checkSchools, (context, { params, body }) => checkSchools(context, params.id, body.text, body.purpose))
  mountUpload(platform, contract.readSchoolFile, { limit: fileLimit, authorize: ({ actor }) => requireAccessSomewhere(actor, 'programme.schools'), examine: unexamined },
    (context, { query }, file) => readSchoolFile(context, query.programme, file))
  mountCommand(platform, contract.joinSchools, (context, { params, body }) => joinSchools(context, params.id, body))
  mountCommand(platform, contract.leaveSchools, (context, { params, body }) => leaveSchools(context, forget, params.id, body))
}
