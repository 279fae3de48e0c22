import { z } from 'zod'
import { command, query } from './endpoint.ts'

const params = z.object({ year: z.coerce.number().int().min(2000).max(2100) })
const calendar = { moved: z.array(z.tuple([z.iso.date(), z.iso.date()])).max(60), freed: z.array(z.iso.date()).max(200) }

export const workCalendarReply = z.object({
  year: z.int(), ...calendar,
  /** `law`: nobody has entered what is moved in this year, and none is shipped. */
  source: z.enum(['entered', 'shipped', 'law']), version: z.int(), workingDays: z.int(), /** Every day but ordinary weekends that is not worked on. */ daysOff: z.array(z.iso.date()), may: z.object({ save: z.boolean() }),
})

export const readWorkCalendar = query({ path: '/api/work-calendars/:year', summary: 'Производственный календарь года', params, reply: workCalendarReply })

/** `version` 0 where nothing has been entered for the year yet. */
export const saveWorkCalendar = command({
  path: '/api/work-calendars/:year', summary: 'Ввести переносы выходных дней года', params, body: z.object({ version: z.int().min(0), ...calendar }), reply: z.object({ version: z.int() }),
})
