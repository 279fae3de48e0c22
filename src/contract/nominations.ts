import { z } from 'zod'
import { checkCodes } from '../domain/programmes/nominations/nomination-checks.ts'
import { nominatedRoles, nominationStates } from '../domain/programmes/nominations/nomination.ts'
import { command, query } from './endpoint.ts'
import { paperSchema, programmeParams } from './programmes.ts'

export const nominationReply = z.object({
  id: z.uuid(), role: z.enum(nominatedRoles), state: z.enum(nominationStates), version: z.int(),
  person: z.object({ id: z.uuid(), name: z.string(), email: z.string().nullable(), phone: z.string().nullable() }),
  workplace: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  territory: z.object({ id: z.int(), name: z.string() }), regionId: z.int(),
  nominatedOn: z.iso.date(), nominatedBy: z.string(), decidedOn: z.iso.date().nullable(), decidedBy: z.string().nullable(), reason: z.string().nullable(),
  checks: z.array(z.object({ code: z.enum(checkCodes), outcome: z.enum(['passed', 'doubt', 'refusal']), about: z.union([z.string(), z.number()]).nullable() })),
  may: z.object({ approve: z.boolean(), decline: z.boolean(), withdraw: z.boolean(), appoint: z.boolean() }),
})
export type NominationReply = z.infer<typeof nominationReply>

export const listNominations = query({
  path: '/api/programmes/:id/nominations', summary: 'Кандидаты в координаторы и кураторы с проверками', params: programmeParams,
  query: z.object({ region: z.coerce.number().int().positive().optional(), state: z.enum(nominationStates).optional() }),
  reply: z.object({ items: z.array(nominationReply) }),
})

export const nominate = command({
  path: '/api/programmes/:id/nominations', summary: 'Выдвинуть координатора или куратора', params: programmeParams,
  body: z.object({
    role: z.enum(nominatedRoles), territoryId: z.int().positive(), organisationId: z.uuid().nullable(),
    /** Somebody known already, or somebody new. */
    person: z.union([
      z.object({ id: z.uuid() }),
      z.object({ name: z.string().trim().min(3).max(200), email: z.email().max(254).nullable(), phone: z.string().trim().max(40).nullable(), /** A phone is kept with the person's consent only. */ hasPhoneConsent: z.boolean() }),
    ]),
  }),
  reply: z.object({ id: z.uuid(), personId: z.uuid() }),
})

const chosen = z.array(z.object({ id: z.uuid(), version: z.int() })).min(1).max(2_000)

/** All or none: where one can't be decided so, the refusal names it. */
export const decideNominations = command({
  path: '/api/programmes/:id/nominations/decide', summary: 'Согласовать, отклонить или отозвать кандидатуры', params: programmeParams,
  body: z.object({ nominations: chosen, decision: z.enum(['approved', 'declined', 'withdrawn']), reason: z.string().trim().min(3).max(1_000).nullable() }),
  reply: z.object({ decided: z.int() }),
})

export const appointNominated = command({
  path: '/api/programmes/:id/nominations/appoint', summary: 'Назначить согласованных одним приказом', params: programmeParams,
  body: z.object({ nominations: chosen, document: paperSchema, startsOn: z.iso.date() }),
  reply: z.object({ appointments: z.array(z.object({ nominationId: z.uuid(), appointmentId: z.uuid() })) }),
})
