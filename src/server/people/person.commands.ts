import type { z } from 'zod'
import type { createPerson as createContract, editOwnContact as ownContract, editPerson as editContract } from '../../contract/people.ts'
import { canEditPerson } from '../../domain/appointments/person-standing.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import { personName } from '../../domain/people/person-name.ts'
import { phoneNumber } from '../../domain/people/phone-number.ts'
import { requireAccess } from '../../domain/access/policy.ts'
import type { CommandContext } from '../kernel/context.ts'
import { recordMade, seated, type Forget } from './appointment.commands.ts'
import { loadSeating } from './appointment.store.ts'
import { insertPerson, loadPerson, savePerson, type PersonContact } from './person.store.ts'
import { visibleStanding } from './standing.read.ts'

type ContactBody = Pick<z.infer<(typeof editContract)['body']>, 'name' | 'email' | 'phone' | 'hasPhoneConsent'>

/** A person comes with a first appointment: without one nobody would have a reason to keep the name. */
export async function createPerson(context: CommandContext, forget: Forget, { id, appointment, ...typed }: z.infer<(typeof createContract)['body']>) {
  const contact = contactOf(typed)
  const seating = await loadSeating(context.tx, { personId: id, ...appointment }, context.programmeDate)
  requireAccess(context.actor, 'person.manage', seating.place)
  const made = seated(context.actor, id, appointment, seating)
  await insertPerson(context.tx, { id, ...contact }, made, context.now)
  context.record({ regionId: seating.place.regionId, action: 'person.create', subject: { kind: 'person', id } })
  recordMade(context, forget, made, 'appointment.make')
  return { personId: id, appointmentId: made.id }
}

export async function editPerson(context: CommandContext, id: string, { version, ...typed }: z.infer<(typeof editContract)['body']>) {
  const contact = contactOf(typed)
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
  const contact = contactOf({ ...typed, name: before.name })
  await savePerson(context.tx, { id, ...contact, version, now: context.now })
  context.record({ regionId: context.actor.regionId, action: 'person.edit', subject: { kind: 'person', id }, after: { fields: changedFields(before, contact) } })
  return { personId: id }
}

/** What was typed, as it is kept. The journal gets the names of the fields that changed, never what stands in them. */
export function contactOf({ name, email, phone, hasPhoneConsent }: ContactBody): PersonContact {
  const number = phone === null || phone === '' ? null : phoneNumber(phone)
  if (number !== null && !hasPhoneConsent) throw new OporaError('invalid_input', 'person.phone-without-consent')
  return { name: personName(name), email, phone: number }
}

export function changedFields(before: PersonContact, after: PersonContact): string[] {
  return (['name', 'email', 'phone'] as const).filter((field) => before[field] !== after[field])
}
