import { z } from 'zod'
import { actions } from '../domain/access/policy.ts'
import { roles } from '../domain/access/role.ts'
import { command, query } from './endpoint.ts'

export const installationKinds = ['production', 'demonstration', 'rehearsal'] as const

/** An appointment as the one who holds it knows it: what as, and where. */
const heldAppointment = z.object({
  id: z.uuid(),
  role: z.enum(roles),
  territory: z.object({ id: z.number().int(), name: z.string() }),
  organisation: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  programme: z.object({ id: z.uuid(), name: z.string() }).nullable(),
})
export type HeldAppointment = z.infer<typeof heldAppointment>

export const sessionReply = z.object({
  /** Null for a visitor who has not logged in. */
  person: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  /** The one that the person works under now; null where nobody has appointed the person, and at the command line. */
  appointment: heldAppointment.nullable(),
  /** The other appointments of the same person, to be switched to. */
  others: z.array(heldAppointment),
  /** What may be done somewhere at all, for menus. */
  may: z.array(z.enum(actions)),
  installation: z.enum(installationKinds),
  /** The civil date that rules planning and windows; not today where the installation is a demonstration. */
  programmeDate: z.iso.date(),
  version: z.string(),
})
export type SessionReply = z.infer<typeof sessionReply>

export const readSession = query({ path: '/api/session', isOpen: true, summary: 'Кто работает, под каким назначением и какая сегодня дата программы', reply: sessionReply })

export const chooseAppointment = command({
  path: '/api/session/appointment', summary: 'Работать под другим своим назначением', body: z.object({ appointmentId: z.uuid() }), reply: heldAppointment,
})
