import { z } from 'zod'
import { assignmentStates } from '../domain/assignments/assignment-state.ts'
import { assignmentParams } from './assignments.ts'
import { command, query } from './endpoint.ts'

/** Every step names the version that its person saw: one who saw an older one is refused. */
const version = z.int()
const reason = z.string().trim().min(3).max(2_000)
const note = z.string().trim().min(1).max(4_000).nullable()
const link = z.url({ protocol: /^https?$/ }).max(2_000)

/** An official paper by its requisites. */
export const documentMention = z.object({ number: z.string().trim().min(1).max(200), date: z.iso.date() })

const after = z.object({ state: z.enum(assignmentStates), version: z.int() })
export type StepReply = z.infer<typeof after>

const params = assignmentParams

/** One at least of files, link and document. With a document alone it is closed at once where nobody could confirm it. */
export const giveEvidence = command({
  path: '/api/assignments/:region/:id/evidence', summary: 'Представить подтверждение', params,
  body: z.object({
    version,
    /** Ids of files that this person has uploaded before; from now on they stand where the assignment does. */
    files: z.array(z.uuid()).max(20),
    link: link.nullable(),
    document: documentMention.nullable(),
    note,
    stated: z.number().nullable(),
  }),
  reply: after,
})

export const confirmEvidence = command({ path: '/api/assignments/:region/:id/confirm', summary: 'Подтвердить исполнение', params, body: z.object({ version }), reply: after })

export const returnEvidence = command({ path: '/api/assignments/:region/:id/return', summary: 'Вернуть на доработку с причиной', params, body: z.object({ version, reason }), reply: after })

/** `personId: null` takes it back. */
export const delegateAssignment = command({
  path: '/api/assignments/:region/:id/delegate', summary: 'Передать коллеге', params, body: z.object({ version, personId: z.uuid().nullable() }), reply: after,
})

export const askPostponement = command({
  path: '/api/assignments/:region/:id/postponement', summary: 'Попросить перенести срок', params, body: z.object({ version, until: z.iso.date(), reason }), reply: after,
})

/** `until` may be another day than was asked for; null refuses. */
export const decidePostponement = command({
  path: '/api/assignments/:region/:id/postponement/decide', summary: 'Решить о переносе срока', params,
  body: z.object({ version, until: z.iso.date().nullable(), reason: reason.nullable() }), reply: after,
})

export const waiveAssignment = command({ path: '/api/assignments/:region/:id/waive', summary: 'Снять поручение с причиной', params, body: z.object({ version, reason }), reply: after })

/** «Формат информационного сопровождения»: the page where it was published, or the letter that was sent. */
export const publishAssignment = command({
  path: '/api/assignments/:region/:id/publication', summary: 'Отметить публикацию: ссылка или отправленное письмо', params,
  body: z.object({ version, link: link.nullable(), letter: documentMention.nullable(), note }).refine((body) => body.link !== null || body.letter !== null, { message: 'нужна ссылка или письмо' }),
  reply: after,
})

export const commentAssignment = command({
  path: '/api/assignments/:region/:id/comments', summary: 'Написать в обсуждение поручения', params,
  body: z.object({ commentId: z.uuid(), text: z.string().trim().min(1).max(4_000) }), reply: z.object({ id: z.uuid() }),
})

/** What dates concern is brought up to the programme date: overdue marks, what begins and what ends. A timer calls it as well. */
export const tick = command({
  path: '/api/tick', summary: 'Довести до даты программы всё, что зависит от дат', body: z.object({}), reply: z.object({ date: z.iso.date(), overdue: z.int(), planned: z.int() }),
})

/** What is still to be folded or planned, and what surveys have still to count, open and close; all zero once everything that was done is seen everywhere. */
export const readBacklog = query({
  path: '/api/backlog', summary: 'Что ещё не сведено: изменения для сводок, дорожные карты, ждущие пересчёта, и анкетирования',
  reply: z.object({ rollups: z.int(), replans: z.int(), surveys: z.int() }),
})
