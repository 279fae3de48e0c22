import type { z } from 'zod'
import type { createPerson as createContract, editOwnContact as ownContract, editPerson as editContract } from '../../contract/people.ts'
import { canEditPerson } from '../../domain/appointments/person-standing.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import { personContact, type PersonContact } from '../../domain/people/person-contact.ts'
import { requireAccess } from '../../domain/access/policy.ts'
import type { CommandContext } from '../kernel/context.ts'
import { recordMade, seated, type Forget } from './appointment.commands.ts'
import { loadSeating } from './appointment.store.ts'
import { insertPerson, loadPerson, savePerson } from './person.store.ts'
import { visibleStanding } from './standing.read.ts'

/** A person comes with a first appointment: without one nobody would have a reason to keep the name. */
export async function createPerson(context: CommandContext, forget: Forget, { id, appointment, ...typed }: z.infer<(typeof createContract)['body']>) {
  const contact = personContact(typed)
  const seating = await loadSeating(context.tx, { personId: id, ...appointment }, context.programmeDate)
  requireAccess(context.actor, 'person.manage', seating.place)
  const made = seated(context.actor, id, appointment, seating)
  await insertPerson(context.tx, { id, ...contact }, made, context.now)
  context.record({ regionId: seating.place.regionId, action: 'person.create', subject: { kind: 'person', id } })
  recordMade(context, forget, made, 'appointment.make')
  return { personId: id, appointmentId: made.id }
}

export async function editPerson(context: CommandContext, id: string, { version, ...typed }: z.infer<(typeof editContract)['body']>) {
  const contact = personContact(typed)
  const before = await loadPerson(context.tx, id, context.programmeDate, contact.email)
  const standing = visibleStanding(context.actor, id, before.standing)
  if (standing.isErased) throw new OporaError('invalid_state', 'person.erased')
  if (!canEditPerson(context.actor, standing)) throw new OporaError('forbidden', 'person.not-yours')
  if (before.isAddressTaken) throw new OporaError('conflict', 'person.address-taken')
  await savePerson(context.tx, { id, ...contact, version, now: context.now })
  const regionId = standing.appointments[0]?.place.regionId ?? null
  context.record({ regionId, action: 'person.edit', subject: { kind: 'person', id }, after: { fields: changedFields(before, contact) } })
  return { personId: id }
}

export async function editOwnContact(context: CommandContext, { version, ...typed }: z.infer<(typeof ownContract)['body']>) {
  const id = context.actor.personId
  const before = await loadPerson(context.tx, id, context.programmeDate, typed.email)
  if (before.isAddressTaken) throw new OporaError('conflict', 'person.address-taken')
  const contact = personContact({ ...typed, name: before.name })
  await savePerson(context.tx, { id, ...contact, version, now: context.now })
  context.record({ regionId: context.actor.regionId, action: 'person.edit', subject: { kind: 'person', id }, after: { fields: changedFields(before, contact) } })
  return { personId: id }
}

/** The journal gets the names of the fields that changed, never what stands in them. */
export function changedFields(before: PersonContact, after: PersonContact): string[] {
  return (['name', 'email', 'phone'] as const).filter((field) => before[field] !== after[field])
}
