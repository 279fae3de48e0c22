import type { AssignmentRow } from '../../contract/assignments.ts'
import { readBacklog, tick, waiveAssignment } from '../../contract/assignment-steps.ts'
import { addDays } from '../../domain/kernel/civil-date.ts'
import type { Caller } from '../caller.ts'
import { inParallel } from '../in-parallel.ts'
import { decide } from './decide.ts'
import { fulfil } from './fulfil.ts'
import { look, noteAsked, wholeList, type Sight } from './look.ts'
import { decides, looks, type Player } from './player.ts'
import type { Move, Stage } from './stage.ts'

/** So many ask at the same time: enough to keep the server busy. */
const atOnce = 6

/** The players who have something to look at on that day. */
export function lookingOn(players: readonly Player[], date: string): Player[] {
  return players.filter((player) => looks(player, date))
}

/**
 * One day: all of them look first, then each does what there is to do, so that nobody's day depends on who is faster. Of several who could
 * do the same thing, the first in the cast does it.
 */
export async function playDay(looking: readonly Player[], everybody: readonly Player[], stage: Stage): Promise<void> {
  const sights = await inParallel(looking, atOnce, (player) => look(player, stage.script))
  const taken = new Set<string>()
  const days: Day[] = []
  for (const [at, player] of looking.entries()) {
    const sight = sights[at]
    if (sight === undefined) continue
    await noteAsked(player, sight.own, stage)
    days.push(dayOf(player, sight, stage, taken))
  }
  // What members do closes parties' assignments while the day goes on: those come first, and nobody finds one closed under the hand.
  await inParallel(days, atOnce, async ({ organise }) => inTurn(organise))
  await inParallel(days, atOnce, async (day) => inTurn(day.do))
  if (days.some((day) => day.organise.length + day.do.length > 0)) for (const player of everybody) player.hasNews ||= decides(player)
}

/** What a player does on one day, by the duty that it is about. */
type Day = Record<AssignmentRow['duty'], Move[]>

async function inTurn(moves: readonly Move[]): Promise<void> {
  for (const move of moves) await move()
}

function dayOf(player: Player, { own, toDecide }: Sight, stage: Stage, taken: Set<string>): Day {
  const { date } = stage
  const day: Day = { organise: [], do: [] }
  const take = ({ id, duty }: AssignmentRow, move: Move | null): void => {
    if (move === null) return
    taken.add(id)
    day[duty].push(move)
  }
  player.lookedOn = date
  player.hasNews = false
  for (const [id, until] of player.agenda) if (until <= date) player.agenda.delete(id)
  for (const row of own) {
    if (taken.has(row.id)) continue
    const { move, lookAgainOn } = fulfil(player, row, stage)
    take(row, move)
    if (lookAgainOn !== null) player.agenda.set(row.id, lookAgainOn)
  }
  for (const row of toDecide) if (!taken.has(row.id)) take(row, decide(player, row, stage))
  return day
}

/** What nobody means to do any more is taken off by somebody above, now and then: a month after it was due. */
export async function tidyUp({ caller }: Player, { date, script }: Stage): Promise<void> {
  for (const row of await wholeList(caller, { overdue: 'true' })) {
    if (row.dueOn === null || addDays(row.dueOn, 30) > date || script.intentionFor(row, date).kind !== 'refuse' || !script.chanceOf(row, 'waived').happens(0.5)) continue
    await caller.ask(waiveAssignment, { params: { region: row.regionId, id: row.id }, body: { version: row.version, reason: 'Снято: срок вышел, работа больше не нужна.' } })
    script.deedsOf(row).spared(row.id)
  }
}

/** The end of a day: what dates concern is brought up to date, and nothing is left to do. */
export async function endDay(administrator: Caller): Promise<void> {
  await administrator.ask(tick, { body: {} })
  for (;;) {
    const { rollups, replans, surveys } = await administrator.ask(readBacklog)
    if (rollups === 0 && replans === 0 && surveys === 0) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
