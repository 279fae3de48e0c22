import { sql, type Kysely } from 'kysely'
import type { CatalogueReply } from '../../contract/catalogue.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { can } from '../../domain/access/policy.ts'
import type { CatalogueDefinitions, CatalogueKind } from '../../domain/catalogue/catalogue-kind.ts'
import { countFaults } from '../../domain/catalogue/entry-faults.ts'
import { yearCatalogue, type StoredEntry, type YearEntry } from '../../domain/catalogue/year-catalogue.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { Tables } from '../db/tables.ts'

const columns = sql`jsonb_build_object('kind', e.kind, 'code', e.code, 'position', e.position, 'definition', e.definition, 'version', e.version, 'frozenOn', e.frozen_on, 'isDropped', e.is_dropped)`

/** The entries of a kind as the year goes by them, for features that show what they mean; whoever begins to use them calls `freezeCatalogue`. */
export async function entriesOf<Kind extends CatalogueKind>(db: Kysely<Tables>, programmeId: string, kind: Kind): Promise<{ code: string; definition: CatalogueDefinitions[Kind] }[]> {
  const { rows } = await sql<{ entry: StoredEntry }>`select ${columns} as entry from catalogue_entry as e where e.programme_id = ${programmeId} and e.kind = ${kind}`.execute(db)
  return yearCatalogue(rows.map(({ entry }) => entry)).filter((entry) => entry.kind === kind).map(({ code, definition }) => ({ code, definition: definition as CatalogueDefinitions[Kind] }))
}

type YearRow = { id: string; name: string; year: number; state: CatalogueReply['programme']['state']; previous: CatalogueReply['previous']; country: number[]; entries: StoredEntry[] }

export async function readCatalogue(db: Kysely<Tables>, actor: Actor, id: string, kind: CatalogueKind | undefined): Promise<CatalogueReply> {
  const { rows } = await sql<YearRow>`
    select p.id, i.name, p.year, p.state, (select jsonb_build_object('id', b.id, 'year', b.year) from programme as b where b.id = p.previous_id) as previous,
      (select path from territory where parent_id is null limit 1) as country,
      (select coalesce(jsonb_agg(${columns}), '[]') from catalogue_entry as e where e.programme_id = p.id) as entries
    from programme as p join initiative as i on i.id = p.initiative_id where p.id = ${id}
  `.execute(db)
  const row = rows[0]
  if (!row) throw new OporaError('not_found', 'programme.unknown')
  const { entries, country, previous, ...programme } = row
  const all = yearCatalogue(entries)
  const manage = programme.state !== 'closed' && can(actor, 'catalogue.manage', { path: country, regionId: null, organisationId: null })
  return {
    programme, previous, items: all.filter((entry) => kind === undefined || entry.kind === kind).map((entry) => withFaults(entry, all)),
    dropped: entries.filter(({ isDropped }) => isDropped).map(({ kind: of, code, version }) => ({ kind: of, code, version })),
    may: { manage, copy: manage && previous !== null && entries.every(({ frozenOn }) => frozenOn === null) },
  }
}

function withFaults(entry: YearEntry, all: readonly YearEntry[]): CatalogueReply['items'][number] {
  return { ...entry, faults: countFaults(entry, all) }
}
