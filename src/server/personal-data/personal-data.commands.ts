import { erasureDueOn } from '../../domain/personal-data/erasure-due.ts'
import { shippedCalendar } from '../../domain/calendar/shipped-calendars.ts'
import { canExportPerson, isReachable } from '../../domain/appointments/person-standing.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import { localAdministrator, visitor } from '../../domain/people/person.ts'
import type { ConsentPurpose } from '../../domain/personal-data/ground.ts'
import { civilDateAt } from '../kernel/clocks.ts'
import type { CommandContext } from '../kernel/context.ts'
import { requireVisiblePerson, type KnownStanding } from '../people/standing.read.ts'
import { erasePersonalData, insertErasureRequest, loadOpenRequest, saveRefusal, saveWithdrawal } from './erasure.store.ts'

export async function withdrawConsent({ tx, actor, now, record }: CommandContext, purpose: ConsentPurpose): Promise<{ purpose: ConsentPurpose }> {
  await saveWithdrawal(tx, actor.personId, purpose, now)
  record({ regionId: actor.regionId, action: 'consent.withdraw', subject: { kind: 'person', id: actor.personId }, after: { purpose } })
  return { purpose }
}

/** The term of the law runs by the real calendar, whatever date the programme plays. */
export async function askErasure({ tx, actor, now, record }: CommandContext, id: string): Promise<{ id: string; dueOn: string }> {
  requireErasable(actor.personId)
  const dueOn = erasureDueOn(civilDateAt(now), shippedCalendar)
  await insertErasureRequest(tx, { id, personId: actor.personId, now, dueOn })
  record({ regionId: actor.regionId, action: 'erasure.ask', subject: { kind: 'person', id: actor.personId }, after: { dueOn } })
  return { id, dueOn }
}

/** The reason may tell of the person, so it stays out of the journal. */
export async function refuseErasure({ tx, actor, now, programmeDate, record }: CommandContext, id: string, reason: string): Promise<{ id: string }> {
  const { personId } = await loadOpenRequest(tx, id)
  const standing = await requireVisiblePerson(tx, actor, personId, programmeDate)
  requireErasing(actor, standing)
  await saveRefusal(tx, id, { reason, by: actor.personId, now })
  record({ regionId: regionOf(standing), action: 'erasure.refuse', subject: { kind: 'person', id: personId } })
  return { id }
}

export async function erasePerson({ tx, actor, now, programmeDate, record, afterCommit }: CommandContext, forget: () => void, personId: string): Promise<{ personId: string }> {
  requireErasable(personId)
  const standing = await requireVisiblePerson(tx, actor, personId, programmeDate)
  requireErasing(actor, standing)
  if (standing.isErased) throw new OporaError('invalid_state', 'person.erased')
  if (standing.isAppointed) throw new OporaError('invalid_state', 'erasure.still-appointed')
  await erasePersonalData(tx, personId, { by: actor.personId, now })
  record({ regionId: regionOf(standing), action: 'person.erase', subject: { kind: 'person', id: personId } })
  afterCommit(forget)
  return { personId }
}

export function requireExporting(actor: Actor, standing: KnownStanding): void {
  if (!canExportPerson(actor, standing)) throw new OporaError('forbidden', 'access.denied', { action: 'person.manage' })
}

function requireErasing(actor: Actor, standing: KnownStanding): void {
  if (!isReachable(actor, 'person.erase', standing)) throw new OporaError('forbidden', 'access.denied', { action: 'person.erase' })
}

function requireErasable(personId: string): void {
  if (personId === localAdministrator.id || personId === visitor.id) throw new OporaError('invalid_state', 'erasure.built-in')
}

function regionOf({ appointments }: KnownStanding): number | null {
  return appointments[0]?.place.regionId ?? null
}
