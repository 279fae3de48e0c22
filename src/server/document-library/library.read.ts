import { sql, type Kysely } from 'kysely'
import type { z } from 'zod'
import { libraryPage, type readLibrary as contract } from '../../contract/document-library.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { requireAccessSomewhere } from '../../domain/access/policy.ts'
import { shippedLessons } from '../../domain/catalogue/document-library/shipped-lessons.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import { lessonKinds, type Lesson } from '../../domain/programme-documents/lesson.ts'
import { entriesOf } from '../catalogue/catalogue.read.ts'
import type { Tables } from '../db/tables.ts'

type Asked = z.infer<(typeof contract)['query']>
type Row = Lesson & { programmes: number; isShipped: boolean; total: number }

/** Lessons of the reader's own region, and those that Opora brings; nobody's programme can be told from them. */
export async function readLibrary(db: Kysely<Tables>, actor: Actor, programmeId: string, { factor, kind, words, offset }: Asked): Promise<z.infer<(typeof contract)['reply']>> {
  requireAccessSomewhere(actor, 'document.read')
  const { rows: [programme] } = await sql<{ id: string; name: string; year: number }>`select y.id, i.name, y.year from programme as y join initiative as i on i.id = y.initiative_id where y.id = ${programmeId}`.execute(db)
  if (!programme) throw new OporaError('not_found', 'programme.unknown')
  const factors = (await entriesOf(db, programmeId, 'risk-factor')).map(({ code, definition }) => ({ code, name: definition.name }))
  const names = new Map(factors.map(({ code, name }) => [code, name]))
  const { rows } = await sql<Row>`
    with lesson as (
      select l.kind, l.factor, l.text, coalesce(l.details ->> 'unit', '') as unit, coalesce(l.details ->> 'task', '') as task, coalesce(l.details ->> 'schedule', '') as schedule, coalesce(l.details ->> 'participants', '') as participants, coalesce(l.details ->> 'proof', '') as proof, l.document_id
      from document_library as l where ${actor.regionId === null || actor.regionId === 0 ? sql`true` : sql`l.region_id = ${actor.regionId}`}
      union all
      select s.*, null::uuid from jsonb_to_recordset(${JSON.stringify(shippedLessons)}::jsonb) as s (kind text, factor text, text text, unit text, task text, schedule text, participants text, proof text)
    )
    select kind, factor, (array_agg(text))[1] as text, (array_agg(unit))[1] as unit, (array_agg(task))[1] as task, (array_agg(schedule))[1] as schedule, (array_agg(participants))[1] as participants, (array_agg(proof))[1] as proof,
      count(distinct document_id)::int as programmes, bool_or(document_id is null) as "isShipped", count(*) over ()::int as total
    from lesson where (${factor ?? null}::text is null or factor = ${factor ?? null}) and (${kind ?? null}::text is null or kind = ${kind ?? null})
      and (${words ?? ''} = '' or to_tsvector('russian', text || ' ' || task) @@ websearch_to_tsquery('russian', ${words ?? ''}) or text ilike '%' || ${escaped(words ?? '')} || '%')
    group by kind, factor, lower(trim(text)) order by count(distinct document_id) desc, array_position(${factors.map(({ code }) => code)}::text[], factor), array_position(${[...lessonKinds]}::text[], kind), lower(trim(text)) limit ${libraryPage} offset ${offset}
  `.execute(db)
  return {
    programme, factors, total: rows[0]?.total ?? 0,
    items: rows.map(({ kind: of, factor: code, text, unit, task, schedule, participants, proof, programmes, isShipped }) => ({ kind: of, factor: { code, name: names.get(code) ?? code }, text, unit, task, schedule, participants, proof, programmes, isShipped })),
  }
}

/** Signs that mean more than themselves in a pattern. */
function escaped(words: string): string {
  return words.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)
}
