import { z } from 'zod'
import { audiences } from '../domain/surveys/audience.ts'
import type { Questionnaire } from '../domain/surveys/questionnaire/questionnaire.ts'
import { command, download, query } from './endpoint.ts'

const ofSchool = z.object({ id: z.uuid(), school: z.uuid() })

/** Derived anew each time it is asked for: printing again gives the same codes. */
export const downloadCodes = download({
  path: '/api/surveys/:id/schools/:school/codes', summary: 'Листы с кодами респондентов школы, PDF', params: ofSchool, query: z.object({ audience: z.enum(audiences).exclude(['head']).optional() }),
})

/** Schools below a territory that have not reached what is asked for; each once a day. */
export const remindSchools = command({
  path: '/api/surveys/:id/remind', summary: 'Напомнить школам, где анкет меньше, чем нужно', params: z.object({ id: z.uuid() }),
  body: z.object({ territoryId: z.int() }), reply: z.object({ schools: z.int() }),
})

const answer = z.union([z.string().max(10_000), z.number(), z.array(z.string().max(100)).max(250), z.record(z.string().max(100), z.string().max(100))])
const answers = z.record(z.string().max(100), answer)
const version = z.int()

export const readHeadSheet = query({
  path: '/api/surveys/:id/schools/:school/head', summary: 'Анкета руководителя школы', params: ofSchool,
  reply: z.object({
    campaign: z.object({ id: z.uuid(), title: z.string(), closesOn: z.iso.date() }), school: z.object({ id: z.uuid(), name: z.string() }),
    questionnaire: z.custom<Questionnaire>(), answers, sentOn: z.iso.date().nullable(), version, maySend: z.boolean(),
  }),
})
export const saveHeadDraft = command({ path: '/api/surveys/:id/schools/:school/head/draft', summary: 'Сохранить черновик анкеты руководителя', params: ofSchool, body: z.object({ version, answers }), reply: z.object({ version }) })
export const sendHeadSheet = command({ path: '/api/surveys/:id/schools/:school/head/send', summary: 'Отправить анкету руководителя', params: ofSchool, body: z.object({ version, answers }), reply: z.object({ version, sentOn: z.iso.date() }) })
