import { readDesk, listAssignments, type AssignmentRow, type DeskGroup } from '../../contract/assignments.ts'
import { addDays } from '../../domain/kernel/civil-date.ts'
import { decide } from './decide.ts'
import { fulfil } from './fulfil.ts'
import type { Player } from './player.ts'
import type { Stage } from './stage.ts'

const ownWork: ReadonlySet<DeskGroup> = new Set(['overdue', 'today', 'week', 'later'])

/**
 * One person's day: looks at the desk, does what the own habits say for today, decides what others wait for.
 * True where something was done, so that others have a reason to look at theirs.
 */
export async function playDay(player: Player, stage: Stage): Promise<boolean> {
  const desk = await player.caller.ask(readDesk)
  let next = addDays(stage.date, 28)
  let acted = false
  for (const { group, count, items } of desk.groups) {
    if (group !== 'decide' && !ownWork.has(group)) continue
    const rows = count > items.length ? await wholeGroup(player, group) : items
    for (const row of rows) {
      if (group === 'decide') {
        acted = await decide(player, row, stage) || acted
        continue
      }
      const { did, lookAgainOn } = await fulfil(player, row, stage)
      acted ||= did
      if (lookAgainOn !== null && lookAgainOn < next) next = lookAgainOn
    }
  }
  const opening = stage.script.nextOpeningAfter(stage.date)
  player.looksOn = opening !== null && opening < next ? opening : next
  return acted
}

async function wholeGroup(player: Player, group: DeskGroup): Promise<AssignmentRow[]> {
  const rows: AssignmentRow[] = []
  for (let after: string | null = ''; after !== null;) {
    const page: { items: AssignmentRow[]; next: string | null } = await player.caller.ask(listAssignments, { query: { group, ...(after === '' ? {} : { after }) } })
    rows.push(...page.items)
    after = page.next
  }
  return rows
}
