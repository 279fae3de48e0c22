import type { ClientBase } from 'pg'

export type CopiedTable = { name: string; columns: string[] }

/** All tables of the application with the columns that hold their data, those referred to before those that refer to them. */
export async function tablesInOrder(client: ClientBase): Promise<CopiedTable[]> {
  const { rows: tables } = await client.query<CopiedTable>(`
    select c.relname::text as name, array_agg(quote_ident(a.attname) order by a.attnum) as columns
    from pg_class as c join pg_attribute as a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> 'opora_migrations'
    group by c.relname order by c.relname`)
  const { rows: references } = await client.query<{ source: string; target: string }>(`
    select s.relname::text as source, t.relname::text as target from pg_constraint as k join pg_class as s on s.oid = k.conrelid join pg_class as t on t.oid = k.confrelid
    where k.contype = 'f' and k.conrelid <> k.confrelid and not s.relispartition`)
  const ordered: CopiedTable[] = []
  const waiting = new Map(tables.map((table) => [table.name, table]))
  while (waiting.size > 0) {
    const ready = [...waiting.values()].filter(({ name }) => !references.some(({ source, target }) => source === name && waiting.has(target)))
    if (ready.length === 0) throw new Error(`Tables refer to each other in a circle: ${[...waiting.keys()].join(', ')}`)
    for (const table of ready) {
      ordered.push(table)
      waiting.delete(table.name)
    }
  }
  return ordered
}
