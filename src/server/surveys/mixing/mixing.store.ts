import { randomInt } from 'node:crypto'
import { sql, type Kysely, type RawBuilder } from 'kysely'
import { smallestGroup } from '../../../domain/surveys/audience.ts'
import { mixingPlan, type WaitingGroup } from '../../../domain/surveys/mixing/mixing-plan.ts'
import type { Tables } from '../../db/tables.ts'
import { openSheet } from '../sealing.ts'
import type { Epoch } from '../epoch.store.ts'

/** The groups of one questionnaire at one school that have sheets waiting; `pools` ends with the school's group. */
type WaitingSet = { questionnaireId: number; organisationId: string; groups: WaitingGroup[] }
type WaitingRow = { questionnaireId: number; organisationId: string; id: number; pools: number[]; waiting: number }

/** Regions with sheets that wait. */
export async function regionsToMix(db: Kysely<Tables>): Promise<number[]> {
  const { rows } = await sql<{ region: number }>`select distinct region_id as region from envelope`.execute(db)
  return rows.map(({ region }) => region)
}

/** Of schools that are being closed, or of those that are not. */
async function waitingIn(tx: Kysely<Tables>, regionId: number, { isClosing, least }: { isClosing: boolean; least: number }): Promise<WaitingSet[]> {
  const { rows } = await sql<WaitingRow>`
    select r.questionnaire_id as "questionnaireId", r.organisation_id as "organisationId", r.id, w.waiting, array_remove(array[
      case when r.letter is not null then (select g.id from respondent_group as g where g.region_id = ${regionId} and g.questionnaire_id = r.questionnaire_id and g.organisation_id = r.organisation_id and g.grade = r.grade and g.letter is null) end,
      case when r.grade is not null then (select s.id from respondent_group as s where s.region_id = ${regionId} and s.questionnaire_id = r.questionnaire_id and s.organisation_id = r.organisation_id and s.grade is null) end
    ], null) as pools
    from (select group_id, count(*)::int as waiting from envelope where region_id = ${regionId} group by group_id having count(*) >= ${least}) as w
    join respondent_group as r on r.region_id = ${regionId} and r.id = w.group_id
    join survey_school as s on s.region_id = ${regionId} and s.campaign_id = r.campaign_id and s.organisation_id = r.organisation_id and (s.state in ('closing', 'closed')) = ${isClosing}
    order by 1, 2, 3
  `.execute(tx)
  const sets = new Map<string, WaitingSet>()
  for (const { questionnaireId, organisationId, ...group } of rows) {
    const key = `${questionnaireId} ${organisationId}`
    const set = sets.get(key) ?? { questionnaireId, organisationId, groups: [] }
    set.groups.push(group)
    sets.set(key, set)
  }
  return [...sets.values()]
}

/** How many sheets lie in each group already. */
async function mixedIn(tx: Kysely<Tables>, regionId: number, groups: readonly number[]): Promise<Map<number, number>> {
  const { rows } = await sql<{ id: number; sheets: number }>`
    select group_id as id, count(*)::int as sheets from answer_sheet where region_id = ${regionId} and group_id = any(${groups}::int[]) group by 1
  `.execute(tx)
  return new Map(rows.map(({ id, sheets }) => [id, sheets]))
}

const most = 5_000
const groupsAtOnce = 50

/**
 * Mixes what may be mixed in a region, in the transaction that is open: envelopes are taken away, their sheets laid down in an order by lot, the
 * free texts in another. Nothing else is written in this transaction, least of all the codes: no number of a transaction joins the two.
 */
export async function mixRegion(tx: Kysely<Tables>, regionId: number, epoch: Epoch, when: 'now' | 'end-of-epoch' | 'closing', giveWay: (worked: number) => Promise<void>): Promise<number> {
  const sets = await waitingIn(tx, regionId, { isClosing: when === 'closing', least: when === 'now' ? smallestGroup : 1 })
  const mixed = when === 'closing' ? await mixedIn(tx, regionId, sets.flatMap(({ groups }) => groups.flatMap(({ id, pools }) => [id, ...pools]))) : new Map<number, number>()
  const into = new Map<number, { group: number; school: number }>()
  for (const { groups } of sets) {
    for (const move of mixingPlan(groups, when, mixed)) into.set(move.from, { group: move.into, school: groups.find(({ id }) => id === move.from)?.pools.at(-1) ?? move.from })
  }
  const from = [...into.keys()]
  let count = 0
  // By whole groups: a part of one might be fewer than five.
  for (let at = 0; at < from.length; at += groupsAtOnce) {
    const started = performance.now()
    count += await move(tx, regionId, epoch, from.slice(at, at + groupsAtOnce), into)
    await giveWay(performance.now() - started)
  }
  return count
}

async function move(tx: Kysely<Tables>, regionId: number, { slot, key }: Epoch, from: readonly number[], into: ReadonlyMap<number, { group: number; school: number }>): Promise<number> {
  const { rows } = await sql<{ slot: number; groupId: number; sealed: Buffer }>`
    delete from envelope where region_id = ${regionId} and group_id = any(${from}::int[]) returning slot, group_id as "groupId", sealed
  `.execute(tx)
  const sheets: { group: number; answers: Buffer }[] = []
  const texts: { group: number; question: string; text: string }[] = []
  for (const row of rows) {
    if (row.slot !== slot) throw new Error('An envelope outlived its key')
    const place = into.get(row.groupId)
    if (place === undefined) throw new Error('An envelope of a group that was not to be mixed')
    const sheet = openSheet(key, row.sealed)
    sheets.push({ group: place.group, answers: Buffer.from(sheet.answers) })
    for (const { question, text } of sheet.texts) texts.push({ group: place.school, question, text })
  }
  shuffle(sheets)
  shuffle(texts)
  for (let at = 0; at < sheets.length; at += most) await insertSheets(tx, regionId, sheets.slice(at, at + most))
  if (texts.length > 0) await insertTexts(tx, regionId, texts)
  return rows.length
}

function insertSheets(tx: Kysely<Tables>, regionId: number, sheets: readonly { group: number; answers: Buffer }[]): Promise<unknown> {
  return sql`
    insert into answer_sheet (region_id, group_id, answers)
    select ${regionId}::int, * from unnest(${sheets.map(({ group }) => group)}::int[], ${sheets.map(({ answers }) => answers)}::bytea[])
  `.execute(tx)
}

function insertTexts(tx: Kysely<Tables>, regionId: number, texts: readonly { group: number; question: string; text: string }[]): Promise<unknown> {
  return sql`
    insert into answer_text (region_id, group_id, question, text)
    select ${regionId}::int, * from unnest(${texts.map(({ group }) => group)}::int[], ${texts.map(({ question }) => question)}::text[], ${texts.map(({ text }) => text)}::text[])
  `.execute(tx)
}

/** Fisher and Yates, by the system's own lots: a guessable order would be the order of arrival. */
function shuffle(rows: unknown[]): void {
  for (let at = rows.length - 1; at > 0; at -= 1) {
    const other = randomInt(at + 1);
    [rows[at], rows[other]] = [rows[other], rows[at]]
  }
}

/** Schools that are being closed and have nothing left to mix. */
export function mixedOut(): RawBuilder<boolean> {
  return sql<boolean>`not exists (
    select from respondent_group as g join envelope as e on e.region_id = g.region_id and e.group_id = g.id
    where g.region_id = s.region_id and g.organisation_id = s.organisation_id and g.campaign_id = s.campaign_id
  )`
}
