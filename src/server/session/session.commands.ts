import type { HeldAppointment } from '../../contract/session.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import { sessionLife } from '../../domain/logins/session-life.ts'
import type { CommandContext } from '../kernel/context.ts'
import { appointmentsOf } from './session.read.ts'
import { saveChosenAppointment } from './session.store.ts'
import { sessionCookie, tokenHash } from './sessions.ts'

/** Nobody works under two appointments at once, and which one it is stands in the journal. */
export async function chooseAppointment(context: CommandContext, appointmentId: string, forget: () => void): Promise<HeldAppointment> {
  const { tx, actor, visit, now, programmeDate } = context
  const chosen = (await appointmentsOf(tx, actor.personId, programmeDate)).find(({ id }) => id === appointmentId)
  const token = visit.cookies[sessionCookie]
  if (chosen === undefined || token === undefined) throw new OporaError('not_found', 'appointment.not-own')
  const latestEnd = new Date(now.getTime() + sessionLife(chosen.role).longestMs)
  if (!await saveChosenAppointment(tx, { tokenHash: tokenHash(token), personId: actor.personId, appointmentId, latestEnd })) throw new OporaError('unauthenticated', 'session.absent')
  context.record({ regionId: actor.regionId, action: 'session.appointment', subject: { kind: 'person', id: actor.personId }, before: { appointment: actor.appointmentId }, after: { appointment: appointmentId } })
  context.afterCommit(forget)
  return chosen
}
