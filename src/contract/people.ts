import { z } from 'zod'
import { roles } from '../domain/access/role.ts'
import { appointmentReply, newAppointment } from './appointments.ts'
import { command, query } from './endpoint.ts'

/** An appointment as a list shows it. */
const heldRole = z.object({ role: z.enum(roles), place: z.string(), startsOn: z.iso.date(), endsOn: z.iso.date().nullable(), isSubstitute: z.boolean() })

export const personSummary = z.object({ id: z.uuid(), name: z.string(), appointments: z.array(heldRole) })
export type PersonSummary = z.infer<typeof personSummary>

/** `current`: somebody with an appointment that is in force or to come. `former`: with none any more. */
export const personStates = ['current', 'former'] as const

export const listPeople = query({
  path: '/api/people', summary: 'Люди: список с поиском',
  query: z.object({
    search: z.string().trim().max(200).optional(),
    role: z.enum(roles).optional(),
    /** This territory and all below it. */
    territory: z.coerce.number().int().optional(),
    organisation: z.uuid().optional(),
    state: z.enum(personStates).default('current'),
    /** The last person of the page before. */
    after: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: z.object({
    items: z.array(personSummary),
    next: z.uuid().nullable(),
    /** How many there are in all; only with the first page. */
    total: z.int().nullable(),
    /** The roles that the reader may appoint somebody to. */
    mayAppoint: z.array(z.enum(roles)),
  }),
})

export const personSteps = ['edit', 'appoint', 'handover', 'erase', 'export'] as const

export const personReply = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  hasPhoneConsent: z.boolean(),
  isErased: z.boolean(),
  version: z.int(),
  /** Those in force first, then those to come, then those that are over. */
  appointments: z.array(appointmentReply),
  may: z.array(z.enum(personSteps)),
  mayAppoint: z.array(z.enum(roles)),
})
export type PersonReply = z.infer<typeof personReply>

const params = z.object({ id: z.uuid() })

export const readPerson = query({ path: '/api/people/:id', summary: 'Карточка человека', params, reply: personReply })

export const findDuplicates = query({
  path: '/api/people-duplicates', summary: 'Нет ли уже такого человека: то же имя или та же почта',
  query: z.object({ name: z.string().trim().min(3).max(200), email: z.string().trim().max(254).optional() }),
  reply: z.object({
    items: z.array(personSummary),
    /** Somebody whom the reader may not see has this address already. */
    isAddressTaken: z.boolean(),
  }),
})

const contact = {
  name: z.string().trim().min(3).max(200),
  email: z.email().max(254).nullable(),
  phone: z.string().trim().max(40).nullable(),
  /** The person has agreed that the phone number is kept. */
  hasPhoneConsent: z.boolean(),
}

export const createPerson = command({
  path: '/api/people', summary: 'Завести человека с первым назначением',
  body: z.object({ id: z.uuid(), ...contact, appointment: newAppointment }),
  reply: z.object({ personId: z.uuid(), appointmentId: z.uuid() }),
})

export const editPerson = command({
  path: '/api/people/:id/edit', summary: 'Исправить имя и контакты', params,
  body: z.object({ version: z.int(), ...contact }),
  reply: z.object({ personId: z.uuid() }),
})

/** What people correct of themselves: the name is the appointing side's, as the order has it. */
export const editOwnContact = command({
  path: '/api/me/contact', summary: 'Исправить свои контакты',
  body: z.object({ version: z.int(), email: contact.email, phone: contact.phone, hasPhoneConsent: contact.hasPhoneConsent }),
  reply: z.object({ personId: z.uuid() }),
})
