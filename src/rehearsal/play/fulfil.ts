import type { AssignmentRow } from '../../contract/assignments.ts'
import { askPostponement, commentAssignment, delegateAssignment, giveEvidence, publishAssignment } from '../../contract/assignment-steps.ts'
import { addDays, type CivilDate } from '../../domain/kernel/civil-date.ts'
import type { Player } from './player.ts'
import type { Reaction, Stage } from './stage.ts'

/** How long somebody waits before looking whether it was sent back. */
const untilAnswer = 7

/** What a player makes of an own assignment today. */
export function fulfil(player: Player, row: AssignmentRow, stage: Stage): Reaction {
  const { date, script } = stage
  if (!script.isMine(row, player) || script.isPlayedElsewhere(row)) return { move: null, lookAgainOn: null }
  const intention = script.intentionFor(row, date)
  if (row.state === 'returned') return act(player, row, stage)
  switch (intention.kind) {
    case 'refuse': return { move: null, lookAgainOn: null }
    case 'do': return on(intention.on, date, () => act(player, row, stage))
    case 'delegate': return on(intention.on, date, () => handOn(player, row, stage))
    case 'postpone': return script.has('postponed', row.id) ? on(addDays(intention.until, -1), date, () => act(player, row, stage)) : on(intention.askOn, date, () => {
      if (row.dueOn === null || row.dueOn >= intention.until || date >= intention.until) return act(player, row, stage)
      script.once('postponed', row.id)
      return {
        move: async () => {
          await player.caller.ask(askPostponement, { params: { region: row.regionId, id: row.id }, body: { version: row.version, until: intention.until, reason: intention.reason } })
        },
        lookAgainOn: addDays(intention.until, -1),
      }
    })
  }
}

function on(day: CivilDate, date: CivilDate, work: () => Reaction): Reaction {
  return day <= date ? work() : { move: null, lookAgainOn: day }
}

function handOn(player: Player, row: AssignmentRow, stage: Stage): Reaction {
  const colleague = stage.script.colleagueOf(player)
  if (colleague === null || row.holder.delegate !== null || row.holder.role === 'curator' || row.holder.person !== null) return act(player, row, stage)
  colleague.agenda.set(row.id, addDays(stage.date, 1))
  return {
    move: async () => {
      await player.caller.ask(delegateAssignment, { params: { region: row.regionId, id: row.id }, body: { version: row.version, personId: colleague.personId } })
    },
    lookAgainOn: null,
  }
}

function act(player: Player, row: AssignmentRow, { date, script }: Stage): Reaction {
  const params = { region: row.regionId, id: row.id }
  const chance = script.chanceOf(row, 'done')
  const document = { number: `${1 + chance.below(400)}-Р`, date }
  return {
    move: async () => {
      if (chance.happens(0.05)) await player.caller.ask(commentAssignment, { params, body: { commentId: script.chanceOf(row, `comment ${date}`).uuid(), text: 'Сделали, подтверждение приложено.' } })
      const reply = row.process === 'publication'
        ? await player.caller.ask(publishAssignment, { params, body: { version: row.version, link: `https://school.example/news/${row.id}`, letter: null, note: null } })
        : await player.caller.ask(giveEvidence, {
          params,
          body: { version: row.version, files: [], link: `https://school.example/proof/${row.id}`, document, note: row.state === 'returned' ? 'Исправлено по замечанию.' : null, stated: script.statedFor(row, chance) },
        })
      if (reply.state === 'done') script.deedsOf(row).proved(row.id)
    },
    lookAgainOn: addDays(date, untilAnswer),
  }
}
