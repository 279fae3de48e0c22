import type { AssignmentRow } from '../../contract/assignments.ts'
import { confirmEvidence, decidePostponement, returnEvidence } from '../../contract/assignment-steps.ts'
import { isFaulty } from './habits.ts'
import type { Player } from './player.ts'
import type { Move, Stage } from './stage.ts'

/** Confirms, sends back, or grants what others wait for; null where there is nothing to decide. */
export function decide(player: Player, row: AssignmentRow, { date, script }: Stage): Move | null {
  const params = { region: row.regionId, id: row.id }
  const { askedUntil } = row
  if (askedUntil !== null) {
    const grants = askedUntil > date && script.chanceOf(row, 'postponed').happens(0.7)
    return async () => {
      await player.caller.ask(decidePostponement, { params, body: { version: row.version, until: grants ? askedUntil : null, reason: grants ? null : 'Срок федеральный, перенести нельзя.' } })
    }
  }
  if (row.state !== 'awaiting') return null
  // What was faulty once is mended: it is sent back at most one time.
  if (!script.has('returned', row.id) && isFaulty(script.chanceOf(row, 'proof'))) {
    script.once('returned', row.id)
    return async () => {
      await player.caller.ask(returnEvidence, { params, body: { version: row.version, reason: 'На странице по ссылке нет даты и подписи. Добавьте и пришлите снова.' } })
    }
  }
  return async () => {
    const { state } = await player.caller.ask(confirmEvidence, { params, body: { version: row.version } })
    if (state === 'done') script.deedsOf(row).proved(row.id)
  }
}
