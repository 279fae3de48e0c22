import { sql, type Kysely } from 'kysely'
import type { ExtensionReply } from '../../contract/extensions.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { can } from '../../domain/access/policy.ts'
import { scopeOf } from '../../domain/access/scope.ts'
import type { Tables } from '../db/tables.ts'
import { inScope } from '../kernel/scope-condition.ts'

type Row = Omit<ExtensionReply, 'may'> & { path: number[] }

/** Extensions that the reader may see: those who speak for a territory what lies in it, schools and curators their own. */
export async function listExtensions(db: Kysely<Tables>, actor: Actor, programmeId: string, regionId: number | null): Promise<ExtensionReply[]> {
  const scope = inScope(scopeOf(actor, 'assignment.read'), { region: 'f.region_id', territory: 'f.territory_id', organisation: 'f.organisation_id', person: 'f.subject_person_id' })
  const { rows } = await sql<Row>`
    select f.id::text, f.region_id as "regionId", f.data -> 'of' as of, f.data ->> 'until' as until, f.data ->> 'reason' as reason, f.data -> 'document' as document, f.occurred_on as "givenOn",
      coalesce((select m ->> 'name' from programme as p, jsonb_array_elements(p.frame) as m where p.id = f.programme_id and m ->> 'id' = f.data -> 'of' ->> 'milestone'),
        (select a.content ->> 'title' from activity as a join revision as r on r.id = a.revision_id where a.id = f.activity_id and r.state in ('approved', 'superseded') order by r.number desc limit 1), '') as name,
      case when o.id is null then null else jsonb_build_object('id', o.id, 'name', coalesce(o.short_name, o.name)) end as organisation,
      case when b.id is null then null else jsonb_build_object('id', b.id, 'name', b.name) end as person,
      (select name from person where id = f.person_id) as "givenBy", t.path,
      exists(select from fact as w where w.region_id = f.region_id and w.kind = 'window.extension-withdrawn' and w.corrects_id = f.id) as "isWithdrawn"
    from fact as f join territory as t on t.id = f.territory_id left join organisation as o on o.id = f.organisation_id left join person as b on b.id = f.subject_person_id
    where f.kind = 'window.extended' and f.data -> 'of' ->> 'kind' <> 'survey' and f.programme_id = ${programmeId} and ${regionId === null ? sql`true` : sql`f.region_id = ${regionId}`} and ${scope}
    order by f.id desc limit 2000
  `.execute(db)
  return rows.map((extension) => Object.assign(extension, { may: { withdraw: mayWithdraw(actor, extension) } }))
}

function mayWithdraw(actor: Actor, { path, regionId, organisation, isWithdrawn }: Row): boolean {
  return !isWithdrawn && can(actor, 'programme.extend', { path, regionId, organisationId: organisation?.id ?? null })
}
