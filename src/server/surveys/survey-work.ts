import { randomUUID } from 'node:crypto'
import type { Actor } from '../../domain/access/actor.ts'
import { isReal } from '../../domain/kernel/day-in-zone.ts'
import { oporaItself } from '../../domain/people/person.ts'
import { civilDateAt } from '../kernel/clocks.ts'
import type { CommandContext } from '../kernel/context.ts'
import type { Platform } from '../kernel/mount.ts'
import { startRounds } from '../kernel/rounds.ts'
import { runCommand } from '../kernel/run-command.ts'
import { closeMixedSchools, noteReached } from './campaigns/following.commands.ts'
import { finishMaking, makeForAWhile } from './campaigns/making.commands.ts'
import { campaignsToMake } from './campaigns/making.store.ts'
import { newlyReached } from './campaigns/following.store.ts'
import { openAndShutSchools } from './campaigns/window.store.ts'
import { startCounting } from './counting.ts'
import { blankReceipts, endEpoch, lockMixing, readEpoch } from './epoch.store.ts'
import { mixRegion, regionsToMix } from './mixing/mixing.store.ts'

const itself: Actor = { personId: oporaItself.id, appointmentId: null, role: null, regionId: null, territoryId: null, path: [], organisationId: null, attached: [] }

const rest = 700
/** Then whatever else is due has its turn. */
const makeFor = 500
const mixEvery = 300_000
const lookEvery = 60_000
const reachEvery = 30_000
/** Before all clocks: that of the process begins at nought, so nought is no long time ago in its first minutes. */
const never = Number.NEGATIVE_INFINITY

/** `isBusy`: sheets wait to be taken in, and whatever can wait does. */
type SurveyWorkParts = { secret: Buffer; isBusy: () => boolean; log: (error: unknown) => void }

export type SurveyWork = {
  /** Counts, opens, closes and mixes all that there is to, now; `endEpoch` also pools what is left of each class and destroys the key. */
  bringUpToDate: (options?: { endEpoch: boolean }) => Promise<void>
  nudge: () => void
  stop: () => Promise<void>
}

/**
 * What follows from sheets and from time, outside of the intake: counts within two seconds, windows that open and close, the mixer, and the end
 * of each epoch. Nothing of the mixer hangs on the programme date: a rehearsed year must not keep links longer than a real one.
 */
export function startSurveyWork(platform: Pick<Platform, 'db' | 'clocks' | 'files' | 'hearFacts'>, { secret, isBusy, log }: SurveyWorkParts): SurveyWork {
  const { db, clocks, files, hearFacts } = platform
  let [lookedAt, mixedAt, reachedAt] = [never, never, never]
  const counting = startCounting(platform, log)

  const asItself = <Reply>(asked: string, handle: (context: CommandContext) => Promise<Reply>): Promise<Reply> =>
    runCommand({ db, clocks, files, actor: itself, commandId: randomUUID(), asked, replyHeader: () => undefined, ...(hearFacts === undefined ? {} : { hearFacts }) }, handle)

  /** Groups and codes of campaigns that are being opened; once all is made, schools whose first day has come are opened at once. */
  const make = async (): Promise<void> => {
    for (const campaignId of await campaignsToMake(db)) {
      if (!await makeForAWhile(db, secret, campaignId, makeFor)) rounds.nudge()
      else {
        await asItself('survey.make-codes', async (context) => {
          // Together, so that a campaign that says it is open takes sheets.
          if (await finishMaking(context, campaignId)) await look(context.tx)
          return true
        })
      }
    }
  }
  /** After work of so many milliseconds: a long rest while sheets wait, else only a breath, in which requests are answered. */
  const giveWay = (worked: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, isBusy() ? 2 * worked : 0) })
  const noteAllReached = async (): Promise<void> => {
    for (const [regionId, schools] of counting.takeChanged()) {
      // Hardly ever is one, and a command is more than a look.
      const reached = await newlyReached(db, regionId, schools, { lock: false })
      if (reached.length > 0) await asItself('survey.reach', (context) => noteReached(context, regionId, reached))
    }
  }
  const look = async (on: CommandContext['tx'] = db): Promise<void> => {
    const programmeDate = clocks.programmeDate()
    const now = clocks.now()
    await openAndShutSchools(on, programmeDate, isReal({ programmeDate, epochMilliseconds: now.getTime() }) ? now : null)
  }
  const mix = async (mode: { isEnd: boolean }): Promise<void> => {
    for (const when of [mode.isEnd ? 'end-of-epoch' as const : 'now' as const, 'closing' as const]) {
      for (const regionId of await regionsToMix(db)) {
        await db.transaction().execute(async (tx) => {
          if (!await lockMixing(tx)) return
          const epoch = await readEpoch(tx, secret)
          if (epoch !== null) await mixRegion(tx, regionId, epoch, when, giveWay)
        })
      }
    }
  }
  const turnEpoch = async (): Promise<void> => {
    const ended = await db.transaction().execute(async (tx) => {
      if (!await lockMixing(tx)) return null
      const epoch = await readEpoch(tx, secret)
      if (epoch === null) return null
      await endEpoch(tx, secret, epoch, civilDateAt(clocks.now()))
      return epoch.epoch
    })
    if (ended !== null) await blankReceipts(db, ended)
  }
  const isEpochOver = async (): Promise<boolean> => {
    const epoch = await readEpoch(db, secret)
    return epoch !== null && epoch.openedOn < civilDateAt(clocks.now())
  }
  const close = async (): Promise<void> => {
    const closed = await asItself('survey.close-schools', closeMixedSchools)
    // What was mixed at closing shall not lie under a living key until midnight.
    if (closed > 0) await turnEpoch()
  }
  const all = async (isEnd: boolean): Promise<void> => {
    while ((await campaignsToMake(db)).length > 0) await make()
    await counting.settle()
    await look()
    await mix({ isEnd })
    if (isEnd) await turnEpoch()
    await counting.settle()
    await noteAllReached()
    await close()
  }
  const round = async (): Promise<void> => {
    await make().catch(log)
    const now = performance.now()
    if (now - reachedAt > reachEvery) {
      reachedAt = now
      await noteAllReached()
    }
    if (now - lookedAt > lookEvery) {
      lookedAt = now
      await look()
      const isEnd = await isEpochOver()
      if (isEnd || now - mixedAt > mixEvery) {
        mixedAt = now
        await mix({ isEnd })
        if (isEnd) await turnEpoch()
      }
      await close()
    }
  }
  const rounds = startRounds({ round, rest, log })

  return {
    bringUpToDate: ({ endEpoch } = { endEpoch: false }) => rounds.between(() => all(endEpoch)),
    nudge: () => {
      lookedAt = never
      mixedAt = never
      reachedAt = never
      counting.nudge()
      rounds.nudge()
    },
    async stop() {
      await rounds.stop()
      await counting.stop()
    },
  }
}
