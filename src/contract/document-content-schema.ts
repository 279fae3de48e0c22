import { z } from 'zod'
import { targetSources, type DocumentContent } from '../domain/programme-documents/document-content.ts'

const day = z.iso.date()
const line = z.string().max(4_000)
const id = z.string().min(1).max(60)
const people = z.array(z.object({ personId: z.uuid().nullable(), name: z.string().trim().min(1).max(200) })).max(100)

const value = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string().max(200_000) }),
  z.object({ kind: z.literal('number'), number: z.number().nullable() }),
  z.object({ kind: z.literal('date'), date: day.nullable() }),
  z.object({ kind: z.literal('people'), people }),
  z.object({ kind: z.literal('list'), rows: z.array(z.object({ id, text: line })).max(500) }),
  z.object({ kind: z.literal('targets'), rows: z.array(z.object({ id, text: line, unit: line, from: z.number().nullable(), to: z.number().nullable(), by: day.nullable(), source: z.enum(targetSources), index: line })).max(500) }),
  z.object({ kind: z.literal('actions'), rows: z.array(z.object({ id, task: line, text: line, schedule: line, responsible: people, participants: line, target: line, proof: line })).max(500) }),
])

/** What a document says, by the codes of its template's fields. */
export const documentContentSchema: z.ZodType<DocumentContent> = z.record(z.string().max(40), value)
