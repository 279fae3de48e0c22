import { z } from 'zod'
import { command, query } from './endpoint.ts'

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
