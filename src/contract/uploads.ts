import { z } from 'zod'
import { command, query } from './endpoint.ts'
import { fileReply } from './files.ts'

/** A larger file is sent in parts of this many bytes, so that a cut line costs one part. */
export const partSize = 384 * 1024

const params = z.object({ id: z.uuid() })
const received = z.object({ /** Whole and in order from the beginning; the next part begins there. */ received: z.int() })

/** The id is the sender's own; nobody else sees or adds to what came under it. */
export const readUpload = query({ path: '/api/uploads/:id', summary: 'Сколько байт файла уже пришло', params, reply: received })

/** One that came before is not taken twice. */
export const sendPart = command({ path: '/api/uploads/:id/parts', summary: 'Часть файла', params, body: z.object({ at: z.int().min(0).max(2 ** 31 - 1), bytes: z.base64().max(Math.ceil(partSize / 3) * 4) }), reply: received })

/** All has come: the file is put together, looked at and kept, as one that came at once. */
export const finishUpload = command({
  path: '/api/uploads/:id/finish', summary: 'Собрать файл из частей', params,
  body: z.object({ name: z.string().min(1).max(400), size: z.int().min(0), /** SHA-256 of the whole, where the sender can count it. */ hash: z.string().regex(/^[0-9a-f]{64}$/).nullable(), organisation: z.uuid().optional(), territory: z.int().positive().optional() }), reply: fileReply,
})
