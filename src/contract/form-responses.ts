import { z } from 'zod'
import { responseStates } from '../domain/data-forms/form-state.ts'
import { answersSchema } from './data-forms.ts'
import { command, download, query, upload } from './endpoint.ts'

/** One answer, addressed by the region that it is kept in (0 is the country) and its id. */
const responseParams = z.object({ id: z.uuid(), region: z.coerce.number().int().min(0), response: z.uuid() })
const params = z.object({ id: z.uuid() })

export const responseRow = z.object({
  regionId: z.int(),
  id: z.uuid(),
  /** The school, the municipality or the curator that is asked. */
  name: z.string(),
  territory: z.object({ id: z.int(), name: z.string() }),
  state: z.enum(responseStates),
  filledOn: z.iso.date().nullable(),
  isLate: z.boolean(),
  isOverdue: z.boolean(),
  returnReason: z.string().nullable(),
})
export type ResponseRow = z.infer<typeof responseRow>

export const listResponses = query({
  path: '/api/forms/:id/responses', summary: 'Кто заполнил форму, кто нет', params,
  query: z.object({
    state: z.enum(['filled', 'waiting', 'returned', 'overdue']).optional(), search: z.string().trim().max(200).optional(), territory: z.coerce.number().int().optional(),
    offset: z.coerce.number().int().min(0).default(0),
  }),
  reply: z.object({ items: z.array(responseRow), total: z.int(), territories: z.array(z.object({ id: z.int(), name: z.string(), asked: z.int(), filled: z.int() })) }),
})

export const readResponse = query({
  path: '/api/forms/:id/responses/:region/:response', summary: 'Ответ на форму', params: responseParams,
  reply: z.object({
    row: responseRow,
    /** As last sent. */
    answers: answersSchema.nullable(),
    /** As last typed and not sent yet. */
    draft: answersSchema.nullable(),
    version: z.int(),
    may: z.array(z.enum(['fill', 'return'])),
  }),
})
export type ResponseReply = z.infer<typeof readResponse.reply>

/** What is typed is kept as it goes, whatever is wrong with it. */
export const saveFormDraft = command({
  path: '/api/forms/:id/responses/:region/:response/draft', summary: 'Сохранить набранное', params: responseParams,
  body: z.object({ version: z.int(), answers: answersSchema }), reply: z.object({ version: z.int() }),
})

/** Refused where anything is at fault. Sending again corrects what was sent before. */
export const sendResponse = command({
  path: '/api/forms/:id/responses/:region/:response/send', summary: 'Отправить ответ', params: responseParams,
  body: z.object({ version: z.int(), answers: answersSchema }), reply: z.object({ version: z.int(), filledOn: z.iso.date() }),
})

export const returnResponse = command({
  path: '/api/forms/:id/responses/:region/:response/return', summary: 'Вернуть ответ с причиной', params: responseParams,
  body: z.object({ version: z.int(), reason: z.string().trim().min(3).max(2_000) }), reply: z.object({ version: z.int() }),
})

/** One workbook with all whom the actor may fill for; or of one of them. */
export const downloadBook = download({
  path: '/api/forms/:id/book', summary: 'Книга Excel для заполнения', params,
  query: z.object({ response: z.uuid().optional(), territory: z.coerce.number().int().optional() }),
})

const bookFault = z.object({
  /** «Лист «Ответы», ячейка C7»; the school alone where the book has no such cell. */
  place: z.string(),
  /** What is wrong there, in Russian. */
  message: z.string(),
  name: z.string(),
})

/** What came of a returned workbook. Those without a fault are filled; those with one are left as they were, and may be mended and sent again. */
export const uploadBook = upload({
  path: '/api/forms/book', summary: 'Вернуть заполненную книгу Excel',
  query: z.object({ form: z.uuid() }),
  reply: z.object({
    filled: z.array(z.string()), unchanged: z.array(z.string()), faulty: z.array(z.string()), faults: z.array(bookFault),
    /** Faults beyond those that are listed. */
    moreFaults: z.int(),
  }),
})
export type BookReply = z.infer<typeof uploadBook.reply>

export const readConsolidated = query({
  path: '/api/forms/:id/consolidated', summary: 'Свод: ответы всех и итоги', params,
  query: z.object({ territory: z.coerce.number().int().optional(), offset: z.coerce.number().int().min(0).default(0) }),
  reply: z.object({
    items: z.array(z.object({ regionId: z.int(), id: z.uuid(), name: z.string(), territory: z.string(), filledOn: z.iso.date().nullable(), answers: answersSchema })),
    total: z.int(),
    /** A line a field, column and row: see the domain's `consolidate`. */
    summary: z.array(z.object({
      field: z.string(), column: z.string().nullable(), row: z.int().nullable(),
      summary: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('number'), answered: z.int(), sum: z.number(), mean: z.number(), least: z.number(), most: z.number() }),
        z.object({ kind: z.literal('choice'), answered: z.int(), options: z.array(z.object({ code: z.string(), label: z.string(), count: z.int(), share: z.number() })) }),
        z.object({ kind: z.literal('yes-no'), answered: z.int(), yes: z.int(), share: z.number() }),
        z.object({ kind: z.literal('date'), answered: z.int(), earliest: z.string(), latest: z.string() }),
        z.object({ kind: z.literal('text'), answered: z.int() }),
      ]).nullable(),
    })),
    waiting: z.int(),
  }),
})
export type ConsolidatedReply = z.infer<typeof readConsolidated.reply>

export const downloadConsolidated = download({ path: '/api/forms/:id/consolidated.xlsx', summary: 'Свод книгой Excel', params, query: z.object({ territory: z.coerce.number().int().optional() }) })
