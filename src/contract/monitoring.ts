import { z } from 'zod'
import { changeVerdicts } from '../domain/monitoring/positive-change.ts'
import { stageVerdicts } from '../domain/monitoring/stage.ts'
import { documentStates } from '../domain/programme-documents/document-states.ts'
import { stageAction, stageChange } from './document-content-schema.ts'
import { query } from './endpoint.ts'

const day = z.iso.date()
const stageNumber = z.literal([1, 2])
const programme = z.object({ id: z.uuid(), name: z.string(), year: z.int() })
/** Years of the same initiative, the last first: schools of earlier ones are followed as before. */
const years = z.array(z.object({ id: z.uuid(), year: z.int() }))
const report = z.object({ id: z.uuid(), state: z.enum(documentStates) }).nullable()

const stageFactor = z.object({ code: z.string(), name: z.string(), verdict: z.enum(stageVerdicts), change: z.enum(changeVerdicts), actions: z.array(stageAction), changes: z.array(stageChange) })
export type StageFactorReply = z.infer<typeof stageFactor>

export const schoolStagesReply = z.object({
  programme, years, school: z.object({ id: z.uuid(), name: z.string() }), territory: z.object({ id: z.int(), name: z.string() }), regionId: z.int(), curator: z.string().nullable(),
  stages: z.array(z.object({ stage: stageNumber, day, isOver: z.boolean(), report, verdict: z.enum(stageVerdicts), factors: z.array(stageFactor) })),
  /** What is not done by now: the draft of the next year's programmes begins with it. */
  carried: z.array(z.object({ code: z.string(), name: z.string(), change: z.enum(changeVerdicts), actions: z.array(z.object({ id: z.uuid(), text: z.string(), dueOn: day })) })),
})
export type SchoolStagesReply = z.infer<typeof schoolStagesReply>

export const readSchoolStages = query({
  path: '/api/programmes/:id/monitoring/schools/:school', summary: 'Этапы мониторинга школы: меры, подтверждения, изменения, что переходит на следующий год', params: z.object({ id: z.uuid(), school: z.uuid() }), reply: schoolStagesReply,
})

const counted = {
  schools: z.int(), /** With an accepted anti-risk programme. */ planned: z.int(),
  due: z.int(), done: z.int(), awaiting: z.int(), returned: z.int(), missing: z.int(),
  reported: z.int(), confirmed: z.int(), accepted: z.int(),
  verdicts: z.record(z.enum(stageVerdicts), z.int()),
}
export const stageCounts = z.object(counted)
export type StageCounts = z.infer<typeof stageCounts>

export const stagePictureReply = z.object({
  programme, years, territory: z.object({ id: z.int(), name: z.string() }), stage: stageNumber, day, isOver: z.boolean(), counts: stageCounts,
  factors: z.array(z.object({ code: z.string(), name: z.string(), schools: z.int(), due: z.int(), done: z.int(), verdicts: z.record(z.enum(stageVerdicts), z.int()), changes: z.record(z.enum(changeVerdicts), z.int()) })),
  children: z.array(z.object({ territory: z.object({ id: z.int(), name: z.string() }), counts: stageCounts })),
  /** Where they are few enough to be read one by one. */
  schools: z.array(z.object({ id: z.uuid(), name: z.string(), territory: z.string(), /** Whether it has an accepted programme. */ isPlanned: z.boolean(), verdict: z.enum(stageVerdicts), due: z.int(), done: z.int(), awaiting: z.int(), returned: z.int(), report: z.enum(documentStates).nullable() })),
})
export type StagePictureReply = z.infer<typeof stagePictureReply>

export const readStagePicture = query({
  path: '/api/programmes/:id/monitoring', summary: 'Этап мониторинга по территории: меры, отчёты, выводы, изменения', params: z.object({ id: z.uuid() }),
  query: z.object({ territory: z.coerce.number().int().optional(), stage: z.coerce.number().pipe(stageNumber).default(1) }), reply: stagePictureReply,
})
