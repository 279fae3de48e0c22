import { listAssignments, readAssignment, readDesk, type AssignmentRow, type DeskGroup } from '../../contract/assignments.ts'
import type { Caller } from '../caller.ts'
import type { Player } from './player.ts'
import type { Script } from './script.ts'
import type { Stage } from './stage.ts'

/** What somebody sees of the own work, and of what others wait for. */
export type Sight = { own: AssignmentRow[]; toDecide: AssignmentRow[] }

const ownWork: ReadonlySet<DeskGroup> = new Set(['overdue', 'today', 'week', 'later'])

/** The desk; at first the whole year's own work, as one reads a plan that has just been approved. */
export async function look({ caller, lookedOn }: Player, { nameOf }: Script): Promise<Sight> {
  const inOrder = (rows: AssignmentRow[]) => rows.filter((row) => !isOfOwnProgramme(row)).map((row) => ({ row, name: nameOf(row) })).toSorted((one, other) => (one.name < other.name ? -1 : 1)).map(({ row }) => row)
  if (lookedOn === null) return { own: inOrder(await wholeList(caller, { mine: 'true', state: 'open,returned' })), toDecide: [] }
  const { groups } = await caller.ask(readDesk)
  const sight: Sight = { own: [], toDecide: [] }
  for (const { group, count, items } of groups) {
    if (group !== 'decide' && !ownWork.has(group)) continue
    const rows = count > items.length ? await wholeList(caller, { group }) : items
    ;(group === 'decide' ? sight.toDecide : sight.own).push(...rows)
  }
  return { own: inOrder(sight.own), toDecide: inOrder(sight.toDecide) }
}

/** What a school asks of itself by its own programme: no official's road map; it is played with its stages. */
function isOfOwnProgramme({ process, step }: AssignmentRow): boolean {
  return process === 'monitoring-stage' && step === 'act'
}

/** All pages of a list. */
export async function wholeList(caller: Caller, query: { mine?: 'true'; overdue?: 'true'; state?: string; roadmap?: string; group?: DeskGroup }): Promise<AssignmentRow[]> {
  const rows: AssignmentRow[] = []
  for (let after: string | null = ''; after !== null;) {
    const page: { items: AssignmentRow[]; next: string | null } = await caller.ask(listAssignments, { query: { ...query, ...(after === '' ? {} : { after }) } })
    rows.push(...page.items)
    after = page.next
  }
  return rows
}

/** Notes for the oracle what is asked, in the words of the assignment's page; of assignments that ask the same, one page is read. */
export async function noteAsked(player: Player, rows: readonly AssignmentRow[], { script }: Stage): Promise<void> {
  for (const row of rows) {
    // Of those who answer for others' work, a municipality answers for its own.
    if ((row.duty !== 'do' && row.holder.role !== 'municipal-authority') || !script.once('asked', row.id)) continue
    const kind = [row.activityId, row.process, row.step, row.part, row.duty].join('|')
    const words = script.askedWords.get(kind) ?? (await player.caller.ask(readAssignment, { params: { region: row.regionId, id: row.id } })).asked
    script.askedWords.set(kind, words)
    script.deedsOf(row).asked({ duty: row.duty, deed: row.id, position: script.positionOf(row.activityId), part: row.part, words, members: script.membersOf(row, player) })
  }
}
