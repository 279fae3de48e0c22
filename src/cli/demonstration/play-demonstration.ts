import type { AssignmentRow, DeskGroup, DeskReply } from '../../contract/assignments.ts'
import { addDays, type CivilDate } from '../../domain/kernel/civil-date.ts'
import type { App } from '../../server/app.ts'
import { ask, type SignedIn } from '../app-calls.ts'
import { signInPeople } from './demonstration-people.ts'
import { diceOf, idOf } from './demonstration-id.ts'
import type { SeasonDay } from './demonstration-season.ts'

const stepDays = 14

/**
 * The year so far: every other week each person looks at the desk. Most is done in time, some late, some not at all; most is confirmed, some
 * returned; what came in the last fortnight waits for those who open the demonstration. What a person does hangs on the duty alone, so a year
 * that was cut short is played on to the same end.
 */
export async function playYearSoFar(app: App, { from, until, season }: { from: CivilDate; until: CivilDate; season: readonly SeasonDay[] }): Promise<void> {
  const players = await signInPeople(app)
  let last: CivilDate = addDays(from, -stepDays)
  for (let date = from; date < until; date = addDays(date, stepDays)) {
    for (const { on, play } of season.filter((day) => day.on <= date && day.on > addDays(date, -stepDays))) {
      app.setProgrammeDate(on)
      await play()
    }
    app.setProgrammeDate(date)
    await ask(app, 'POST', '/api/tick', {}, idOf(`tick ${date}`))
    for (const player of players) await playDesk(player, date, { decides: addDays(date, stepDays) < until })
    last = date
  }
  for (const { on, play } of season.filter((day) => day.on > last)) {
    app.setProgrammeDate(on)
    await play()
  }
}

async function playDesk(player: SignedIn, date: CivilDate, { decides }: { decides: boolean }): Promise<void> {
  const { groups } = await player.ask<DeskReply>('GET', '/api/desk')
  for (const { group, count, items } of groups) {
    if (group === 'done' || group === 'waiting' || (group === 'decide' && !decides)) continue
    for (const item of count > items.length ? await wholeGroup(player, group) : items) await (group === 'decide' ? decide : fulfil)(player, item, date)
  }
}

/** The desk shows the first few of each group. */
async function wholeGroup(player: SignedIn, group: DeskGroup): Promise<AssignmentRow[]> {
  const rows: AssignmentRow[] = []
  for (let after: string | null = ''; after !== null;) {
    const page: { items: AssignmentRow[]; next: string | null } = await player.ask('GET', `/api/assignments?group=${group}${after === '' ? '' : `&after=${encodeURIComponent(after)}`}`)
    rows.push(...page.items)
    after = page.next
  }
  return rows
}

/** From four weeks before it is due to four after. */
async function fulfil(player: SignedIn, item: AssignmentRow, date: CivilDate): Promise<void> {
  const habit = diceOf(`habit ${dutyOf(item)}`)
  if (habit < 8 || item.dueOn === null) return
  const plannedOn = addDays(item.dueOn, habit < 18 ? 20 : -Math.round((habit - 18) / 4))
  if (date < plannedOn) return
  const at = `/api/assignments/${item.regionId}/${item.id}`
  const done = idOf(`do ${item.id} ${item.version}`)
  const note = item.state === 'returned' ? 'Дополнено по замечанию.' : null
  if (item.process === 'publication') await player.ask('POST', `${at}/publication`, { version: item.version, link: `https://pokaz.example/${item.id.slice(0, 8)}`, letter: null, note }, done)
  else if (item.process === 'evidence' || item.process === 'monitoring-stage') await player.ask('POST', `${at}/evidence`, { version: item.version, files: [], link: null, document: { number: `${10 + habit}-П`, date }, note, stated: null }, done)
}

async function decide(player: SignedIn, item: AssignmentRow, date: CivilDate): Promise<void> {
  // Seen at a later start: done on a day that is still to come.
  if (item.state !== 'awaiting' || item.doneOn === null || item.doneOn > date) return
  const mood = diceOf(`decision ${dutyOf(item)} ${item.version}`)
  if (mood < 12) return
  const at = `/api/assignments/${item.regionId}/${item.id}`
  if (mood < 22) await player.ask('POST', `${at}/return`, { version: item.version, reason: 'Не хватает списка участников: приложите его.' }, idOf(`return ${item.id} ${item.version}`))
  else await player.ask('POST', `${at}/confirm`, { version: item.version }, idOf(`confirm ${item.id} ${item.version}`))
}

/** Told by its words, for ids differ from one demonstration to the next. */
function dutyOf({ number, process, duty, dueOn, holder: { role, territory, organisation, person } }: AssignmentRow): string {
  return [number, process, duty, dueOn, role, territory.name, organisation?.name, person?.name].join('|')
}
