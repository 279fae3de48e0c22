import * as contract from '../../contract/next-programme.ts'
import { requireAccess } from '../../domain/access/policy.ts'
import { nextProgramme } from '../../domain/programmes/next-programme.ts'
import { mountCommand, mountQuery, type Platform } from '../kernel/mount.ts'
import { openNext } from './next-programme.commands.ts'
import { readLegacy } from './next-programme.read.ts'
import { loadProgramme } from './programme.store.ts'

export function nextProgrammeRoutes(platform: Platform, forget: () => void): void {
  mountQuery(platform, contract.previewNext, async ({ actor, db }, { params, query }) => {
    const { programme, place } = await loadProgramme(db, params)
    requireAccess(actor, 'programme.manage', place)
    const { year, frame } = nextProgramme(programme, { id: programme.id, keep: query.keep, catalogue: programme.catalogue })
    const was = new Map(programme.frame.map(({ id, start, end }) => [id, { start, end }]))
    return { year, frame: frame.map(({ id, name, start, end }) => ({ id, name, start, end, was: was.get(id) ?? { start, end } })), ...(await readLegacy(db, params.id, programme.year)) }
  })
  mountCommand(platform, contract.openNext, (context, { params, body }) => openNext(context, forget, params.id, body))
}
