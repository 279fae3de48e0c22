import { z } from 'zod'
import { roles } from '../domain/access/role.ts'
import { command, query } from './endpoint.ts'

export const appointingDocument = z.object({ number: z.string().trim().min(1).max(100).nullable(), date: z.iso.date().nullable() })

const place = z.object({ id: z.int(), name: z.string() })
const body = z.object({ id: z.uuid(), name: z.string() })

/** What may be done with one appointment next. */
export const appointmentSteps = ['end', 'correct', 'substitute'] as const

export const appointmentReply = z.object({
  id: z.uuid(),
  role: z.enum(roles),
  territory: place,
  organisation: body.nullable(),
  programme: z.object({ id: z.uuid(), name: z.string(), year: z.int() }).nullable(),
  startsOn: z.iso.date(),
  endsOn: z.iso.date().nullable(),
  document: appointingDocument,
  /** The one that it stands in for. */
  substitutes: z.object({ id: z.uuid(), person: z.object({ id: z.uuid(), name: z.string() }) }).nullable(),
  /** Schools that the curator is attached to today. */
  attachedSchools: z.int(),
  version: z.int(),
  may: z.array(z.enum(appointmentSteps)),
})
export type AppointmentReply = z.infer<typeof appointmentReply>

/** A new appointment: the place that the role wants, and the rest. */
export const newAppointment = z.object({
  id: z.uuid(),
  role: z.enum(roles),
  /** Left out where the organisation says it. */
  territoryId: z.int().nullable(),
  organisationId: z.uuid().nullable(),
  programmeId: z.uuid().nullable().default(null),
  startsOn: z.iso.date(),
  endsOn: z.iso.date().nullable(),
  document: appointingDocument,
})
export type NewAppointment = z.infer<typeof newAppointment>

const params = z.object({ id: z.uuid() })
const made = z.object({ appointmentId: z.uuid() })

export const appointPerson = command({ path: '/api/people/:id/appointments', summary: 'Назначить человека', params, body: newAppointment, reply: made })

export const endAppointment = command({
  path: '/api/appointments/:id/end', summary: 'Завершить назначение последним днём', params,
  body: z.object({ version: z.int(), lastDay: z.iso.date() }), reply: made,
})

export const correctAppointment = command({
  path: '/api/appointments/:id/correct', summary: 'Исправить даты и документ назначения', params,
  body: z.object({ version: z.int(), startsOn: z.iso.date(), endsOn: z.iso.date().nullable(), document: appointingDocument }), reply: made,
})

export const substituteAppointment = command({
  path: '/api/appointments/:id/substitute', summary: 'Назначить замещающего на время', params,
  body: z.object({ id: z.uuid(), personId: z.uuid(), startsOn: z.iso.date(), endsOn: z.iso.date(), document: appointingDocument }), reply: made,
})

/** What the one who leaves holds, before anybody decides who takes it. */
export const handoverMove = z.object({
  appointmentId: z.uuid(),
  role: z.enum(roles),
  territory: place,
  organisation: body.nullable(),
  endsOn: z.iso.date(),
  successor: z.discriminatedUnion('takes', [
    z.object({ takes: z.literal('new'), startsOn: z.iso.date(), endsOn: z.iso.date().nullable() }),
    z.object({ takes: z.literal('held'), appointmentId: z.uuid() }),
  ]),
  schools: z.array(z.object({ organisation: body, moves: z.boolean() })),
  endedSubstitutions: z.array(z.object({ person: z.object({ id: z.uuid(), name: z.string() }), endsOn: z.iso.date() })),
  assignments: z.int(),
  /** Null where it can be handed over; else the sentence of why it can't. */
  obstacle: z.string().nullable(),
})
export type HandoverMove = z.infer<typeof handoverMove>

export const previewHandover = query({
  path: '/api/people/:id/handover', summary: 'Передача дел: что перейдёт', params,
  query: z.object({ successor: z.uuid(), lastDay: z.iso.date() }),
  reply: z.object({ moves: z.array(handoverMove) }),
})

export const handOver = command({
  path: '/api/people/:id/handover', summary: 'Передать дела преемнику', params,
  body: z.object({ successorId: z.uuid(), lastDay: z.iso.date(), document: appointingDocument, appointments: z.array(z.uuid()).min(1).max(100) }),
  reply: z.object({ appointments: z.int(), schools: z.int(), assignments: z.int() }),
})
