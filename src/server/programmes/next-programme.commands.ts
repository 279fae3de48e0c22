import { randomUUID } from 'node:crypto'
import { requireAccess } from '../../domain/access/policy.ts'
import type { FactDocument } from '../../domain/facts/fact-kind.ts'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { Kept } from '../../domain/kernel/shift-date.ts'
import { nextProgramme } from '../../domain/programmes/next-programme.ts'
import type { CommandContext } from '../kernel/context.ts'
import { insertNext, loadLegacy } from './next-programme.store.ts'
import { loadProgramme, requireVersion } from './programme.store.ts'

type Opening = {
  version: number
  programmeId: string
  keep: Kept
  catalogue: string
  appointmentIds: readonly string[]
  keepLeads: boolean
  startsOn: CivilDate | null
  document: FactDocument | null
}

type Opened = { id: string; appointments: number; earlierSchools: number; leads: number }

/** The next year, with just what the person chose: nothing goes over silently. */
export async function openNext(context: CommandContext, forget: () => void, id: string, wanted: Opening): Promise<Opened> {
  const { tx, actor } = context
  const { programmeId, keep, catalogue, appointmentIds, keepLeads, startsOn, document } = wanted
  const { programme, place } = await loadProgramme(tx, { id })
  requireAccess(actor, 'programme.manage', place)
  requireVersion(programme, wanted.version)
  const next = nextProgramme(programme, { id: programmeId, keep, catalogue })
  const { appointments, earlierSchools, leads, isOpened } = await loadLegacy(tx, id, programme.year, appointmentIds)
  if (isOpened) throw new OporaError('conflict', 'programme.next-exists', { year: next.year })
  if (appointments.length !== new Set(appointmentIds).size) throw new OporaError('conflict', 'programme.appointment-ended')
  if (appointments.length > 0 && (startsOn === null || document === null)) throw new OporaError('invalid_input', 'programme.order-absent')
  const goneOn = appointments.map((appointment) => Object.assign(appointment, { newId: randomUUID() }))
  await insertNext(tx, { programme: next, keepLeads, goneOn, startsOn, document })
  const reply = { id: programmeId, appointments: goneOn.length, earlierSchools, leads: keepLeads ? leads : 0 }
  context.record({ regionId: null, action: 'programme.next', subject: { kind: 'programme', id: programmeId }, before: { programmeId: id, year: programme.year }, after: { year: next.year, catalogue, keep, ...reply } })
  for (const { newId, personId, role, territoryId, regionId } of goneOn) {
    if (startsOn === null || document === null) break
    context.record({ regionId, action: 'programme.appoint', subject: { kind: 'appointment', id: newId }, after: { programmeId, personId, role, territoryId, startsOn, document } })
    const fact = { regionId, territoryId, subjectPersonId: personId, programmeId, occurredOn: startsOn }
    if (role === 'curator') context.fact({ ...fact, kind: 'curator.appointed', data: { appointmentId: newId, document } })
    else context.fact({ ...fact, kind: 'coordinator.appointed', data: { appointmentId: newId, role, document } })
  }
  context.afterCommit(forget)
  return reply
}
