import type { Kysely } from 'kysely'
import { stageVerdict, type StageVerdict } from '../../domain/monitoring/stage.ts'
import type { DocumentContent } from '../../domain/programme-documents/document-content.ts'
import { stageOf, type DocumentKind } from '../../domain/programme-documents/document-kind.ts'
import type { DocumentTemplate } from '../../domain/programme-documents/document-template.ts'
import { computedFields } from '../../domain/programme-documents/stage-template.ts'
import type { Tables } from '../db/tables.ts'
import { stageFactors } from '../monitoring/stage-facts.read.ts'

type Computed = { regionId: number; id: string; programmeId: string; schoolId: string; kind: DocumentKind; template: DocumentTemplate }

/** What is written, with what Opora computes: as a version froze it, or (`frozen` null) as it stands now. */
export async function withComputed(db: Kysely<Tables>, { kind, template, ...document }: Computed, written: DocumentContent, frozen: number | null): Promise<DocumentContent> {
  const stage = stageOf(kind)
  if (stage === null) return written
  if (frozen !== null) {
    const known = await contentOf(db, document, frozen)
    return { ...written, ...Object.fromEntries(computedFields(template).flatMap(({ field }) => (known[field] === undefined ? [] : [[field, known[field]]]))) }
  }
  const factors = new Map((await stageFactors(db, document, stage)).map(({ factor, actions, changes }) => [factor, { factor, actions, changes }]))
  return { ...written, ...Object.fromEntries(computedFields(template).map(({ factor, field }) => [field, { kind: 'stage', ...(factors.get(factor) ?? { factor, actions: [], changes: [] }) }])) }
}

/** Of each factor, by what the version that was sent says. */
export async function frozenVerdicts(db: Kysely<Tables>, document: Pick<Computed, 'regionId' | 'id'> & { sentVersion: number | null }): Promise<Record<string, StageVerdict>> {
  const content = await contentOf(db, document, document.sentVersion ?? 0)
  return Object.fromEntries(Object.values(content).flatMap((value) => (value.kind === 'stage' ? [[value.factor, stageVerdict(value.actions)]] : [])))
}

async function contentOf(db: Kysely<Tables>, { regionId, id }: { regionId: number; id: string }, number: number): Promise<DocumentContent> {
  const row = await db.selectFrom('document_version').select('content').where('region_id', '=', regionId).where('document_id', '=', id).where('number', '=', number).executeTakeFirst()
  return (row?.content ?? {}) as DocumentContent
}
