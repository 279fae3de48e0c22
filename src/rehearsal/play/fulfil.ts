import { readAssignment, type AssignmentRow } from '../../contract/assignments.ts'
import { askPostponement, commentAssignment, giveEvidence, publishAssignment } from '../../contract/assignment-steps.ts'
import { addDays, type CivilDate } from '../../domain/kernel/civil-date.ts'
import { intentionOf, type Intention } from './habits.ts'
import type { Player } from './player.ts'
import type { Stage } from './stage.ts'

type Outcome = { did: boolean; lookAgainOn: CivilDate | null }

/** Does one assignment if its day has come; says when to look at it again. */
export async function fulfil(player: Player, row: AssignmentRow, stage: Stage): Promise<Outcome> {
  const { date, deeds, script } = stage
  const intention = intentionFor(player, row, date)
  if (row.duty === 'do' && !script.isKnown(row.id)) {
    const { why } = await player.caller.ask(readAssignment, { params: { region: row.regionId, id: row.id } })
    script.know(row.id)
    deeds.asked({ deed: row.id, position: script.positionOf(row.activityId), part: why.activity.part, members: script.membersOf(row, player) })
  }
  if (row.state === 'returned') return act(player, row, stage)
  switch (intention.kind) {
    case 'refuse': return { did: false, lookAgainOn: null }
    case 'do': return intention.on <= date ? act(player, row, stage) : { did: false, lookAgainOn: intention.on }
    case 'postpone': {
      if (row.askedUntil === null && row.dueOn !== null && row.dueOn < intention.until && !player.intentions.has(`${row.id} asked`)) {
        player.intentions.set(`${row.id} asked`, intention)
        await player.caller.ask(askPostponement, { params: { region: row.regionId, id: row.id }, body: { version: row.version, until: intention.until, reason: intention.reason } })
        return { did: true, lookAgainOn: addDays(date, 2) }
      }
      return date >= addDays(intention.until, -1) ? act(player, row, stage) : { did: false, lookAgainOn: addDays(intention.until, -1) }
    }
  }
}

async function act(player: Player, row: AssignmentRow, { date, deeds, script }: Stage): Promise<Outcome> {
  const params = { region: row.regionId, id: row.id }
  if (player.chance.happens(0.03)) {
    await player.caller.ask(commentAssignment, { params, body: { commentId: player.chance.uuid(), text: 'Сделали, подтверждение приложено.' } })
  }
  const document = { number: `${1 + player.chance.below(400)}-Р`, date }
  const reply = row.process === 'publication'
    ? await player.caller.ask(publishAssignment, { params, body: { version: row.version, link: `https://school.example/news/${row.id}`, letter: null, note: null } })
    : await player.caller.ask(giveEvidence, {
      params,
      body: { version: row.version, files: [], link: `https://school.example/proof/${row.id}`, document, note: row.state === 'returned' ? 'Исправлено по замечанию.' : null, stated: script.statedFor(row, player.chance) },
    })
  if (reply.state === 'done') deeds.proved(row.id)
  return { did: true, lookAgainOn: addDays(date, 3) }
}

function intentionFor(player: Player, row: AssignmentRow, date: CivilDate): Intention {
  const known = player.intentions.get(row.id)
  if (known) return known
  const made = intentionOf(player.chance.of(row.id), { from: date, due: row.dueOn })
  player.intentions.set(row.id, made)
  return made
}
