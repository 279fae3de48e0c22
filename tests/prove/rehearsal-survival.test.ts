import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { afterEach, describe, expect, it } from 'vitest'
import { tick } from '../../src/contract/assignment-steps.ts'
import { rehearse, type Played } from '../../src/rehearsal/rehearse.ts'
import { openDatabase } from '../../src/server/db/open-database.ts'
import { superviseOpora, type SupervisedOpora, type Victim } from '../support/supervised-opora.ts'

const file = { name: '5-beside-the-project.xlsx', bytes: new Uint8Array(readFileSync(new URL('../../samples/5-beside-the-project.xlsx', import.meta.url))) }
/** Between the first and the last of these requests the year is played. */
const [first, every, times] = [330, 60, 10]

const killing = (request: number): Victim => {
  const nth = (request - first) / every
  return Number.isInteger(nth) && nth >= 0 && nth < times ? (nth % 2 === 0 ? 'server' : 'database') : null
}

type Told = { played: Played; facts: unknown[]; lost: unknown[]; kills: number }

const held: SupervisedOpora[] = []
afterEach(async () => {
  for (const one of held.splice(0)) one.remove()
})

/** Plays the year and looks into the stopped installation's own tables. */
async function played(at: (request: number) => Victim): Promise<Told> {
  const supervised = await superviseOpora(at)
  held.push(supervised)
  const told = await rehearse(supervised.opora, { files: [file], schools: 2, seed: 5, approve: 'start', withoutRefusals: true, say: () => undefined }).finally(() => supervised.stop())
  const database = await openDatabase({ url: null, dataFolder: supervised.dataFolder, log: () => undefined })
  try {
    const { rows: facts } = await sql`
      select f.kind, f.occurred_on::text as "on", a.position, o.name, count(*)::int as count
      from fact as f left join organisation as o on o.id = f.organisation_id
        left join lateral (select min(a.position) as position from activity as a where a.id = f.activity_id) as a on true
      group by 1, 2, 3, 4 order by 2, 1, 3, 4
    `.execute(database.db)
    const { rows: kept } = await sql<{ id: string }>`select id from command_reply`.execute(database.db)
    const known = new Set(kept.map(({ id }) => id))
    // A tick that finds nothing to do leaves nothing, its reply included.
    return { played: told, facts, lost: told.acknowledged.filter(({ id, path }) => path !== tick.path && !known.has(id)), kills: supervised.kills() }
  } finally {
    await database.close()
  }
}

describe('a rehearsal whose server or database is killed ten times', () => {
  it('loses nothing that was acknowledged, does nothing twice, and comes to the same facts', async () => {
    const quiet = await played(() => null)
    const killed = await played(killing)
    expect(killed.kills).toBe(times)
    expect(killed.played.failures).toEqual([])
    expect(killed.lost).toEqual([])
    expect(killed.facts).toEqual(quiet.facts)
    expect(killed.played.results).toEqual(quiet.played.results)
    expect(killed.played.results.flatMap(({ mismatches }) => mismatches)).toEqual([])
  }, 900_000)
})
