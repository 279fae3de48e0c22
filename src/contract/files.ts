import { z } from 'zod'
import { download, query, upload } from './endpoint.ts'

export const fileStates = ['ready', 'scanning', 'infected'] as const

export const fileReply = z.object({
  id: z.uuid(),
  name: z.string(),
  /** What a person calls the kind: «документ Word». */
  kind: z.string(),
  mediaType: z.string(),
  size: z.int(),
  at: z.iso.datetime(),
  /** It is handed out only when it is ready. */
  state: z.enum(fileStates),
  /** Whether pages or a smaller picture can be shown. */
  preview: z.enum(['pdf', 'picture']).nullable(),
})
export type FileReply = z.infer<typeof fileReply>

const params = z.object({ id: z.uuid() })

/** The id of the command becomes the id of the file, so that sending again after a lost line is the same file. */
export const uploadFile = upload({
  path: '/api/files', summary: 'Загрузить файл, который относится к организации или территории (по умолчанию — к своей)',
  query: z.object({ organisation: z.uuid().optional(), territory: z.coerce.number().int().positive().optional() }),
  reply: fileReply,
})

export const readFile = query({ path: '/api/files/:id', summary: 'Что за файл и готов ли он', params, reply: fileReply })

export const downloadFile = download({ path: '/api/files/:id/content', summary: 'Скачать файл', params })

export const previewPages = 5

export const previewFile = download({
  path: '/api/files/:id/preview', summary: 'Страница файла или уменьшенный снимок картинкой PNG', params,
  query: z.object({ page: z.coerce.number().int().min(1).max(previewPages).default(1) }),
})
