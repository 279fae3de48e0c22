import { z } from 'zod'
import { command, query } from './endpoint.ts'

const params = z.object({ id: z.uuid() })
const programme = z.object({ id: z.uuid(), name: z.string() })

/** In which programme year a road map is carried out: whose schools, curators and coordinators its populations are. */
export const readRoadmapProgramme = query({
  path: '/api/roadmaps/:id/programme', summary: 'Год проекта дорожной карты', params,
  reply: z.object({
    /** Null: populations can't be resolved, only parties are asked. */
    programme: programme.nullable(),
    /** Years that are not closed; those of the road map's own years first. */
    choices: z.array(programme.extend({ isOfItsYears: z.boolean() })),
    mayChoose: z.boolean(),
    /** Approved already: another year plans its assignments anew. */
    isRunning: z.boolean(),
  }),
})

export const chooseRoadmapProgramme = command({
  path: '/api/roadmaps/:id/programme', summary: 'Выбрать год проекта дорожной карты', params, body: z.strictObject({ programmeId: z.uuid().nullable() }),
  reply: z.object({ programmeId: z.uuid().nullable(), /** What planning anew has done; null where the map does not run yet. */ planned: z.object({ added: z.int(), withdrawn: z.int() }).nullable() }),
})
