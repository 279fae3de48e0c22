import { z } from 'zod'
import { command, download, query, upload } from './endpoint.ts'

export const schoolClassSchema = z.object({ grade: z.int().min(1).max(12), letter: z.string().trim().max(12), pupils: z.int().min(1).max(100) })

const params = z.object({ programme: z.uuid(), school: z.uuid() })

export const readClassList = query({
  path: '/api/programmes/:programme/schools/:school/classes', summary: 'Классы школы и сколько в них учеников', params,
  reply: z.object({ school: z.object({ id: z.uuid(), name: z.string() }), classes: z.array(schoolClassSchema), teachers: z.int(), version: z.int(), maySave: z.boolean() }),
})

/** The whole list; what is not in it is gone. Version 0 is that of a list that was never saved. */
export const saveClassList = command({
  path: '/api/programmes/:programme/schools/:school/classes', summary: 'Сохранить список классов школы', params,
  body: z.object({ version: z.int().min(0), classes: z.array(schoolClassSchema).max(200), teachers: z.int().min(0).max(1000) }), reply: z.object({ version: z.int() }),
})

/** Class lists of every school that the actor may list for, or of one territory or school, to be edited in Excel. */
export const downloadClassBook = download({
  path: '/api/programmes/:programme/class-book', summary: 'Книга Excel со списками классов', params: z.object({ programme: z.uuid() }),
  query: z.object({ school: z.uuid().optional(), territory: z.coerce.number().int().optional() }),
})

const size = z.object({ classes: z.int(), pupils: z.int(), teachers: z.int() })

/** Tried first (`trial=yes`): says what would change and which cells are at fault, and changes nothing. Schools with a fault stay as they are. */
export const uploadClassBook = upload({
  path: '/api/class-book', summary: 'Загрузить книгу со списками классов: сначала проверить, потом принять', query: z.object({ programme: z.uuid(), trial: z.enum(['yes', 'no']) }),
  reply: z.object({
    /** Lists that are (or would be) saved. */
    changed: z.array(z.object({ id: z.uuid(), name: z.string(), before: size, after: size })),
    unchanged: z.int(), faulty: z.array(z.string()),
    faults: z.array(z.object({ place: z.string(), message: z.string(), name: z.string().nullable() })), moreFaults: z.int(),
  }),
})
export type ClassBookReply = z.infer<typeof uploadClassBook.reply>
