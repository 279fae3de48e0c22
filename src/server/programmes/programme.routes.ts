import * as contract from '../../contract/programmes.ts'
import { canSomewhere, requireAccessSomewhere } from '../../domain/access/policy.ts'
import { mountCommand, mountQuery, type Platform } from '../kernel/mount.ts'
import { closeProgramme, createProgramme, saveFrame, saveSettings, startProgramme, tightenWindow } from './programme.commands.ts'
import { readCounts } from './programme-counts.read.ts'
import { listProgrammes, readProgramme } from './programme.read.ts'

export function programmeRoutes(platform: Platform): void {
  mountQuery(platform, contract.listProgrammes, async ({ actor, db, programmeDate }) => {
    requireAccessSomewhere(actor, 'programme.read')
    return { items: await listProgrammes(db, actor, programmeDate), may: { create: canSomewhere(actor, 'programme.manage') } }
  })
  mountQuery(platform, contract.readProgramme, ({ actor, db }, { params, query }) => {
    requireAccessSomewhere(actor, 'programme.read')
    return readProgramme(db, actor, params.id, query.region ?? actor.regionId)
  })
  mountQuery(platform, contract.readCounts, async ({ actor, db, programmeDate }, { params, query }) => {
    requireAccessSomewhere(actor, 'programme.read')
    const region = query.region ?? actor.regionId
    const level: 'region' | 'municipality' = region === null ? 'region' : 'municipality'
    return { level, items: await readCounts(db, actor, params.id, region, programmeDate) }
  })
  mountCommand(platform, contract.createProgramme, (context, { body }) => createProgramme(context, body))
  mountCommand(platform, contract.saveFrame, (context, { params, body }) => saveFrame(context, params.id, body.version, body.frame))
  mountCommand(platform, contract.saveSettings, (context, { params, body: { version, ...settings } }) => saveSettings(context, params.id, version, settings))
  mountCommand(platform, contract.saveLead, (context, { params, body }) => tightenWindow(context, params.id, body))
  mountCommand(platform, contract.startProgramme, (context, { params, body }) => startProgramme(context, params.id, body.version))
  mountCommand(platform, contract.closeProgramme, (context, { params, body }) => closeProgramme(context, params.id, body.version))
}
