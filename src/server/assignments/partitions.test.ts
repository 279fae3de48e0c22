import { sql } from 'kysely'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startServer, type TestServer } from '../../../tests/support/server.ts'
import { takenDown, type Statement } from '../../../tests/support/taken-down.ts'
import type { Actor } from '../../domain/access/actor.ts'
import type { Role } from '../../domain/access/role.ts'
import { scopeOf } from '../../domain/access/scope.ts'
import { withOwner } from '../db/owner-connection.ts'
import { runCommand } from '../kernel/run-command.ts'
import { confirmEvidence } from './assignment.commands.ts'
import { listAssignments } from './assignment-list.read.ts'
import { readAssignmentDetails } from './assignment.read.ts'
import { readDesk } from './desk.read.ts'
import { completedByMembers } from './following.store.ts'
import { hearFacts } from './hearing.ts'
import { foldRegion } from './rollup.store.ts'
import { readDashboard, readSummary } from './running-plan.read.ts'

const today = '2025-10-20'
const parted = ['assignment', 'fact', 'rollup_change', 'assignment_rollup', 'territory_rollup', 'assignment_comment', 'journal_entry', 'journal_unsealed'] as const
let server: TestServer
let [own, other]: [number, number] = [0, 0]
let roadmapId = ''

beforeAll(async () => {
  server = await startServer({ programmeDate: today })
  const { db } = server.database.open()
  const regions = await db.selectFrom('territory').select('id').where('level', '=', 'region').orderBy('id').limit(2).execute()
  ;[own, other] = [regions[0]?.id ?? 0, regions[1]?.id ?? 0]
  await withOwner(server.database.targets.owner, async (owner) => {
    for (const table of parted) for (const region of [own, other]) await owner.query(`create table ${table}_of_${region} partition of ${table} for values in (${region}); grant select, insert, update, delete on ${table}_of_${region} to opora_app`)
  })
  await server.app.simulate({ regions: 2, schools: 6, seed: 3, respondents: 0 }, 'Ореховый-сад-128', () => undefined)
  roadmapId = (await db.selectFrom('roadmap').select('id').where('territory_id', '=', own).executeTakeFirstOrThrow()).id
}, 120_000)
afterAll(() => server.close())

async function actor(role: Role): Promise<Actor> {
  const { db } = server.database.open()
  const { rows: [found] } = await sql<Actor>`
    select a.person_id as "personId", a.id as "appointmentId", a.role, a.region_id as "regionId", a.territory_id as "territoryId", t.path, a.organisation_id as "organisationId",
      array(select h.organisation_id from attachment as h where h.appointment_id = a.id) as attached
    from appointment as a join territory as t on t.id = a.territory_id where a.role = ${role} and a.region_id = ${own} order by a.id limit 1
  `.execute(db)
  if (!found) throw new Error(`Nobody is ${role}`)
  return found
}

type PlanNode = { 'Relation Name'?: string; 'Actual Loops'?: number; Plans?: PlanNode[] }

/** The partitions that PostgreSQL opens for each statement that `work` sends; those that it prunes while it runs do not count. */
async function partitionsOf(work: (db: Parameters<typeof readDesk>[0]) => Promise<unknown>): Promise<string[]> {
  const { db, taken, close } = takenDown(server.database)
  try {
    await work(db)
    const partitions = new Set<string>()
    const sent = taken.slice()
    for (const statement of sent) for (const name of await openedBy(db, statement)) partitions.add(name)
    return [...partitions].toSorted()
  } finally {
    await close()
  }
}

async function openedBy(db: Parameters<typeof readDesk>[0], { text, values }: Statement): Promise<string[]> {
  if (!/^\s*(with|select|update|insert|delete)/i.test(text)) return []
  return db.transaction().execute(async (tx) => {
    // Carried out once more, and taken back: what is pruned shows only then.
    const { rows: [row] } = await sql<{ 'QUERY PLAN': { Plan: PlanNode }[] }>`explain (analyze, format json) ${rawStatement(text, values)}`.execute(tx)
    const names = relationsOf(row?.['QUERY PLAN'][0]?.Plan ?? {})
    throw new Opened(names)
  }).catch((error: unknown) => {
    if (error instanceof Opened) return error.names
    if (error instanceof Error && /duplicate key/.test(error.message)) return []
    throw error
  })
}

class Opened extends Error {
  readonly names: string[]
  constructor(names: string[]) { super('opened'); this.names = names }
}

function rawStatement(text: string, values: readonly unknown[]) {
  const pieces = text.split(/\$(\d+)/)
  return sql.join(pieces.map((piece, place) => (place % 2 === 0 ? sql.raw(piece) : sql`${values[Number(piece) - 1]}`)), sql.raw(''))
}

function relationsOf(node: PlanNode): string[] {
  const name = node['Relation Name']
  const isOpened = name !== undefined && (node['Actual Loops'] ?? 0) > 0 && parted.some((table) => name.startsWith(`${table}_of_`) || name === `${table}_default`)
  return [...(isOpened ? [name] : []), ...(node.Plans ?? []).flatMap(relationsOf)]
}

const isOwn = (name: string) => name.endsWith(`_of_${own}`)
const isOthers = (name: string) => name.endsWith(`_of_${other}`)

describe('what is asked within a region opens the partitions of that region alone', () => {
  it.each(['regional-coordinator', 'municipal-coordinator', 'school-head', 'curator', 'body-member'] as const)('lists and the desk of a %s', async (role) => {
    const who = await actor(role)
    const opened = await partitionsOf(async (db) => {
      await listAssignments(db, who, { sort: 'due', state: ['open', 'returned'] }, today)
      await listAssignments(db, who, { sort: 'organisation' }, today)
      await readDesk(db, who, today)
    })
    expect(opened).toContain(`assignment_of_${own}`)
    expect(opened.filter((name) => !isOwn(name))).toEqual([])
  })

  it('one assignment with its history, and its confirmation', async () => {
    const who = await actor('regional-coordinator')
    const { db } = server.database.open()
    const waiting = await db.selectFrom('assignment').select(['id', 'version']).where('region_id', '=', own).where('state', '=', 'awaiting').where('decider', '=', 'municipality').executeTakeFirstOrThrow()
    const opened = await partitionsOf(async (recorded) => {
      await readAssignmentDetails(recorded, own, waiting.id)
      await runCommand(
        { db: recorded, clocks: { now: () => new Date(), programmeDate: () => today }, files: {} as never, actor: who, commandId: randomUUID(), asked: 'test', hearFacts, replyHeader: () => undefined },
        (context) => confirmEvidence(context, { region: own, id: waiting.id }, { version: waiting.version }),
      )
    })
    expect(opened).toEqual(expect.arrayContaining([`assignment_of_${own}`, `fact_of_${own}`]))
    expect(opened.filter((name) => !isOwn(name))).toEqual([])
  })

  it('a dashboard, the summary, folding and what follows: the own ones, and those of the country', async () => {
    const { db } = server.database.open()
    const changed = await db.selectFrom('assignment').select(['activity_id as activityId', 'territory_id as territoryId']).distinct().where('region_id', '=', own).where('duty', '=', 'do').execute()
    const opened = await partitionsOf(async (recorded) => {
      await readDashboard(recorded, { territoryId: own, regionId: own }, undefined)
      await readSummary(recorded, { roadmapId, regionId: own, scope: scopeOf(await actor('regional-coordinator'), 'assignment.read'), today, offset: 0 })
      await foldRegion(recorded, own)
      await completedByMembers(recorded, { regionId: own, roadmapId, changed, steps: ['evidence.submit'] })
    })
    expect(opened).toContain(`assignment_rollup_of_${own}`)
    expect(opened.filter(isOthers)).toEqual([])
  })
})
