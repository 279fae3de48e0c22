import type { AssignmentRow } from '../../contract/assignments.ts'
import { confirmEvidence, decidePostponement, returnEvidence } from '../../contract/assignment-steps.ts'
import { isFaulty } from './habits.ts'
import type { Player } from './player.ts'
import type { Stage } from './stage.ts'

/** Confirms, sends back, or grants what others wait for. True where it did. */
export async function decide(player: Player, row: AssignmentRow, { deeds, script }: Stage): Promise<boolean> {
  const params = { region: row.regionId, id: row.id }
  if (row.askedUntil !== null) {
    const grants = player.chance.of(`${row.id} postponed`).happens(0.7)
    await player.caller.ask(decidePostponement, { params, body: { version: row.version, until: grants ? row.askedUntil : null, reason: grants ? null : 'Срок федеральный, перенести нельзя.' } })
    return true
  }
  if (row.state !== 'awaiting') return false
  // What was faulty once is mended: it is sent back at most one time.
  if (!script.wasReturned(row.id) && isFaulty(script.chanceOf(row.id))) {
    script.returned(row.id)
    await player.caller.ask(returnEvidence, { params, body: { version: row.version, reason: 'На странице по ссылке нет даты и подписи. Добавьте и пришлите снова.' } })
    return true
  }
  const { state } = await player.caller.ask(confirmEvidence, { params, body: { version: row.version } })
  if (state === 'done') deeds.proved(row.id)
  return true
}
