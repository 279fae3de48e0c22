import { randomUUID } from 'node:crypto'
import type { Actor } from '../../domain/access/actor.ts'
import { groupedBy } from '../../domain/kernel/grouped-by.ts'
import { oporaItself } from '../../domain/people/person.ts'
import type { CommandContext } from '../kernel/context.ts'
import type { Platform } from '../kernel/mount.ts'
import { startRounds } from '../kernel/rounds.ts'
import { runCommand } from '../kernel/run-command.ts'
import { followAppointments, followMembers } from './following.commands.ts'
import { planRoadmap } from './planning.commands.ts'
import { takeReplan } from './replan.store.ts'
import { foldRegion, closedInRegion, regionsToFold, type ClosedIn } from './rollup.store.ts'
import { tickAssignments } from './tick.ts'

const rest = 500
const tickEvery = 600_000

const itself: Actor = { personId: oporaItself.id, appointmentId: null, role: null, regionId: null, territoryId: null, path: [], organisationId: null, attached: [] }

export type AssignmentFolder = {
  /** Marks what fell due, and folds and plans all that waits, now. */
  bringUpToDate: () => Promise<void>
  /** Does not rest before the next round: somebody waits until nothing is left to do. */
  nudge: () => void
  stop: () => Promise<void>
}

/**
 * What follows from changes of assignments and people, outside of the transactions that made them: roll-ups within a second, the parties'
 * assignments that close when their members' do, the road maps to be planned anew; and every ten minutes what follows from time.
 */
export function startAssignmentFolder(platform: Pick<Platform, 'db' | 'clocks' | 'files'>, log: (error: unknown) => void): AssignmentFolder {
  const { db, clocks, files } = platform
  let ticked = clocks.now().getTime()

  const asItself = <Reply>(asked: string, handle: (context: CommandContext) => Promise<Reply>) =>
    runCommand({ db, clocks, files, actor: itself, commandId: randomUUID(), asked, replyHeader: () => undefined }, handle)

  const fold = async (): Promise<void> => {
    for (const regionId of await regionsToFold(db)) {
      // First what follows, which brings changes of its own: so nothing is left to do once nothing is left to fold.
      const pending = await closedInRegion(db, regionId)
      await followAll(regionId, pending)
      const seen = new Set(pending.map(keyOf))
      await followAll(regionId, ((await foldRegion(db, regionId)) ?? []).filter((place) => !seen.has(keyOf(place))))
    }
  }
  const followAll = async (regionId: number, changed: readonly ClosedIn[]): Promise<void> => {
    for (const [roadmapId, activities] of groupedBy(changed, ({ roadmapId }) => roadmapId)) await follow(regionId, roadmapId, activities)
  }
  const follow = (regionId: number, roadmapId: string, changed: readonly ClosedIn[]): Promise<void> => unlessNothing(asItself('follow', async (context) => {
    if ((await followMembers(context, { regionId, roadmapId, changed })) === 0) throw new NothingToDo()
  }))
  const plan = async (): Promise<void> => {
    for (;;) {
      const planned = await asItself('replan', async (context) => {
        const roadmapId = await takeReplan(context.tx)
        if (roadmapId === null) throw new NothingToDo()
        const planned = await planRoadmap(context, roadmapId)
        await followAppointments(context, roadmapId)
        context.record({ regionId: planned?.regionId ?? null, action: 'roadmap.replan', subject: { kind: 'roadmap', id: roadmapId }, after: planned })
        return true
      }).catch((error: unknown) => { if (error instanceof NothingToDo) return false; throw error })
      if (!planned) return
    }
  }
  const round = async (): Promise<void> => {
    await plan()
    await fold()
    if (clocks.now().getTime() - ticked < tickEvery) return
    ticked = clocks.now().getTime()
    await asItself('tick', tickAssignments)
  }
  const rounds = startRounds({ round, rest, log })

  return {
    bringUpToDate: () => rounds.between(async () => { await asItself('tick', tickAssignments); await plan(); await fold(); await fold() }),
    nudge: rounds.nudge,
    stop: rounds.stop,
  }
}

function keyOf({ activityId, territoryId }: ClosedIn): string {
  return `${activityId} ${territoryId}`
}

/** Leaves a transaction that turned out to have nothing to do; nothing of it is kept. */
class NothingToDo extends Error {}

function unlessNothing(work: Promise<void>): Promise<void> {
  return work.catch((error: unknown) => { if (!(error instanceof NothingToDo)) throw error })
}
