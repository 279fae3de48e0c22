import { z } from 'zod'
import { changeVerdicts } from '../domain/monitoring/positive-change.ts'
import { actionStates } from '../domain/monitoring/stage.ts'
import { targetSources, type DocumentContent } from '../domain/programme-documents/document-content.ts'

const day = z.iso.date()
const line = z.string().max(4_000)
const id = z.string().min(1).max(60)
const people = z.array(z.object({ personId: z.uuid().nullable(), name: z.string().trim().min(1).max(200) })).max(100)

export const stageAction = z.object({
  id: z.string().max(60), text: z.string(), dueOn: day, responsible: z.string(), proof: z.string(), state: z.enum(actionStates), doneOn: day.nullable(),
  evidence: z.object({ link: z.string().nullable(), files: z.int(), document: z.string().nullable(), note: z.string().nullable() }).nullable(), reason: z.string().nullable(),
})
export const stageChange = z.object({
  id: z.string().max(120), of: z.enum(['index', 'target']), text: z.string(), unit: z.string(), from: z.number().nullable(), to: z.number().nullable(), measured: z.number().nullable(), verdict: z.enum(changeVerdicts),
  low: z.number().nullable(), high: z.number().nullable(), isReached: z.boolean().nullable(),
})

const value = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string().max(200_000) }),
  z.object({ kind: z.literal('number'), number: z.number().nullable() }),
  z.object({ kind: z.literal('date'), date: day.nullable() }),
  z.object({ kind: z.literal('people'), people }),
  z.object({ kind: z.literal('list'), rows: z.array(z.object({ id, text: line })).max(500) }),
  z.object({ kind: z.literal('targets'), rows: z.array(z.object({ id, text: line, unit: line, from: z.number().nullable(), to: z.number().nullable(), by: day.nullable(), source: z.enum(targetSources), index: line })).max(500) }),
  z.object({ kind: z.literal('actions'), rows: z.array(z.object({ id, task: line, text: line, schedule: line, responsible: people, participants: line, target: line, proof: line })).max(500) }),
  z.object({ kind: z.literal('stage'), factor: z.string().max(60), actions: z.array(stageAction).max(2_000), changes: z.array(stageChange).max(500) }),
])

/** What a document says, by the codes of its template's fields. */
export const documentContentSchema: z.ZodType<DocumentContent> = z.record(z.string().max(40), value)
