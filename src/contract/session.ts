import { z } from 'zod'
import { query } from './endpoint.ts'

export const installationKinds = ['production', 'demonstration', 'rehearsal'] as const

export const sessionReply = z.object({
  person: z.object({ id: z.uuid(), name: z.string() }),
  installation: z.enum(installationKinds),
  /** The civil date that rules planning and windows; not today where the installation is a demonstration. */
  programmeDate: z.iso.date(),
  version: z.string(),
})

export const readSession = query({ path: '/api/session', summary: 'Кто работает и какая сегодня дата программы', reply: sessionReply })
