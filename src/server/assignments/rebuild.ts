import { isReal, type Moment } from '../../domain/kernel/day-in-zone.ts'
import type { QueryContext } from '../kernel/context.ts'
import { assignmentsWithFacts, readFacts } from './folding.store.ts'
import { foldedAnew, stageRoadmap } from './planning.commands.ts'
import { readPlanningSource } from './planning.read.ts'
import { regionsOfPlan } from './planning.store.ts'
import { askedAmong, beginRebuilt, countDifferences, countRollupDifferences, inOneState, saveRebuilt } from './rebuild.store.ts'
import { runningRoadmaps } from './replan.store.ts'

type Database = QueryContext['db']

/** Each derived table, and how many of its rows are not what the facts make of them. */
export type RebuildReport = { tables: { table: string; differences: number }[] }

/** Derives everything anew from facts, frozen revisions and dated people, into tables of its own, and compares. */
export async function verifyDerived(db: Database, { now, programmeDate }: { now: Date; programmeDate: string }): Promise<RebuildReport> {
  const moment: Moment = { programmeDate, epochMilliseconds: now.getTime() }
  const real = isReal(moment) ? now : null
  return inOneState(db, async (tx) => {
    let assignments = 0
    for (const { roadmapId } of await runningRoadmaps(tx, 'all')) assignments += await compareRoadmap(tx, roadmapId, moment, real)
    const { byActivity, byTerritory } = await countRollupDifferences(tx)
    return { tables: [{ table: 'assignment', differences: assignments }, { table: 'assignment_rollup', differences: byActivity }, { table: 'territory_rollup', differences: byTerritory }] }
  })
}

const batch = 2_000

async function compareRoadmap(tx: Database, roadmapId: string, moment: Moment, real: Date | null): Promise<number> {
  const source = await readPlanningSource(tx, roadmapId)
  if (!source) return 0
  await stageRoadmap(tx, source)
  const regions = await regionsOfPlan(tx, roadmapId, source.regionId)
  await beginRebuilt(tx, roadmapId, regions)
  for (const regionId of regions) {
    for (let last: string | null = null; ;) {
      const ids = await assignmentsWithFacts(tx, roadmapId, regionId, last, batch)
      if (ids.length === 0) break
      const asked = await askedAmong(tx, ids)
      const known = await readFacts(tx, regionId, ids)
      await saveRebuilt(tx, known.map((one) => ({ id: one.id, after: foldedAnew(one, moment, asked.has(one.id)) })))
      last = ids.at(-1) ?? null
    }
  }
  return countDifferences(tx, roadmapId, regions, moment.programmeDate, real)
}
