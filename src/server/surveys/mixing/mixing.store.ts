import { randomInt } from 'node:crypto'
import { sql, type Kysely, type RawBuilder } from 'kysely'
import { smallestGroup } from '../../../domain/surveys/audience.ts'
import { leastToMix, mixingPlan, type Move, type WaitingGroup } from '../../../domain/surveys/mixing/mixing-plan.ts'
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
async function waitingIn(tx: Kysely<Tables>, regionId: number, { isClosing }: { isClosing: boolean }): Promise<WaitingSet[]> {
  const { rows } = await sql<WaitingRow>`
    select r.questionnaire_id as "questionnaireId", r.organisation_id as "organisationId", r.id, r.waiting, array_remove(array[
      case when r.letter is not null then (select g.id from respondent_group as g where g.region_id = ${regionId} and g.questionnaire_id = r.questionnaire_id and g.organisation_id = r.organisation_id and g.grade = r.grade and g.letter is null) end,
      case when r.grade is not null then (select s.id from respondent_group as s where s.region_id = ${regionId} and s.questionnaire_id = r.questionnaire_id and s.organisation_id = r.organisation_id and s.grade is null) end
    ], null) as pools
    from (
      select g.questionnaire_id, g.organisation_id, g.id, g.grade, g.letter, w.waiting, sum(w.waiting) over (partition by g.questionnaire_id, g.organisation_id) as of_school
      from (select group_id, count(*)::int as waiting from envelope where region_id = ${regionId} group by group_id) as w
      join respondent_group as g on g.region_id = ${regionId} and g.id = w.group_id
      join survey_school as s on s.region_id = ${regionId} and s.campaign_id = g.campaign_id and s.organisation_id = g.organisation_id and (s.state in ('closing', 'closed')) = ${isClosing}
    ) as r where r.of_school >= ${isClosing ? 1 : leastToMix}
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
const schoolsAtOnce = 20

/** What is moved: so many sheets of a group into another, their free texts into the school's. */
type PlacedMove = Move & { school: number }

/**
 * Mixes what may be mixed in a region, in the transaction that is open: envelopes are taken away, their sheets laid down in an order by lot, the
 * free texts in another. Nothing else is written in this transaction, least of all the codes: no number of a transaction joins the two.
 */
export async function mixRegion(tx: Kysely<Tables>, regionId: number, epoch: Epoch, when: 'now' | 'end-of-epoch' | 'closing', giveWay: (worked: number) => Promise<void>): Promise<number> {
  const sets = await waitingIn(tx, regionId, { isClosing: when === 'closing' })
  const mixed = when === 'closing' ? await mixedIn(tx, regionId, sets.flatMap(({ groups }) => groups.flatMap(({ id, pools }) => [id, ...pools]))) : new Map<number, number>()
  const plans = sets.map(({ groups }) => mixingPlan(groups, when, mixed).map((move): PlacedMove => Object.assign(move, { school: groups.find(({ id }) => id === move.from)?.pools.at(-1) ?? move.from })))
  let count = 0
  // By whole schools: a part of one might be fewer than five.
  for (let at = 0; at < plans.length; at += schoolsAtOnce) {
    const started = performance.now()
    count += await move(tx, regionId, epoch, plans.slice(at, at + schoolsAtOnce).flat())
    await giveWay(performance.now() - started)
  }
  return count
}

async function move(tx: Kysely<Tables>, regionId: number, { slot, key }: Epoch, moves: readonly PlacedMove[]): Promise<number> {
  if (moves.length === 0) return 0
  const into = new Map(moves.map((one) => [one.from, one]))
  const rows = await takeEnvelopes(tx, regionId, moves)
  const few = groupsOfFew(moves)
  const sheets = few.groups.length === 0 ? [] : await takeSheets(tx, regionId, few.groups)
  const texts = few.schools.length === 0 ? [] : await takeTexts(tx, regionId, few.schools)
  for (const row of rows) {
    if (row.slot !== slot) throw new Error('An envelope outlived its key')
    const place = into.get(row.groupId)
    if (place === undefined) throw new Error('An envelope of a group that was not to be mixed')
    const sheet = openSheet(key, row.sealed)
    sheets.push({ group: place.into, answers: Buffer.from(sheet.answers) })
    for (const { question, text } of sheet.texts) texts.push({ group: place.school, question, text })
  }
  shuffle(sheets)
  shuffle(texts)
  for (let at = 0; at < sheets.length; at += most) await insertSheets(tx, regionId, sheets.slice(at, at + most))
  if (texts.length > 0) await insertTexts(tx, regionId, texts)
  return rows.length
}

/** As many of each group as are to be moved, by lot. */
async function takeEnvelopes(tx: Kysely<Tables>, regionId: number, moves: readonly Move[]): Promise<{ slot: number; groupId: number; sealed: Buffer }[]> {
  const { rows } = await sql<{ slot: number; groupId: number; sealed: Buffer }>`
    with drawn as materialized (
      select part, at from (
        select e.tableoid as part, e.ctid as at, m.sheets, row_number() over (partition by e.group_id order by random()) as place
        from unnest(${moves.map(({ from }) => from)}::int[], ${moves.map(({ sheets }) => sheets)}::int[]) as m (group_id, sheets) join envelope as e on e.region_id = ${regionId} and e.group_id = m.group_id
      ) as lots where place <= sheets
    )
    delete from envelope as e using drawn as d where e.region_id = ${regionId} and e.tableoid = d.part and e.ctid = d.at returning e.slot, e.group_id as "groupId", e.sealed
  `.execute(tx)
  return rows
}

/**
 * Groups that get fewer than five: what lies in them already is taken up and laid down again with them, for a sheet that lies after all others is
 * that of whoever came last, and the order in which codes were marked tells who that was.
 */
function groupsOfFew(moves: readonly PlacedMove[]): { groups: number[]; schools: number[] } {
  const sizes = new Map<number, number>()
  for (const { into, sheets } of moves) sizes.set(into, (sizes.get(into) ?? 0) + sheets)
  const few = moves.filter(({ into }) => (sizes.get(into) ?? 0) < smallestGroup)
  return { groups: [...new Set(few.map(({ into }) => into))], schools: [...new Set(few.map(({ school }) => school))] }
}

async function takeSheets(tx: Kysely<Tables>, regionId: number, groups: readonly number[]): Promise<PlacedSheet[]> {
  return (await sql<PlacedSheet>`delete from answer_sheet where region_id = ${regionId} and group_id = any(${groups}::int[]) returning group_id as group, answers`.execute(tx)).rows
}

async function takeTexts(tx: Kysely<Tables>, regionId: number, groups: readonly number[]): Promise<PlacedText[]> {
  return (await sql<PlacedText>`delete from answer_text where region_id = ${regionId} and group_id = any(${groups}::int[]) returning group_id as group, question, text`.execute(tx)).rows
}

type PlacedSheet = { group: number; answers: Buffer }
type PlacedText = { group: number; question: string; text: string }

function insertSheets(tx: Kysely<Tables>, regionId: number, sheets: readonly PlacedSheet[]): Promise<unknown> {
  return sql`
    insert into answer_sheet (region_id, group_id, answers)
    select ${regionId}::int, * from unnest(${sheets.map(({ group }) => group)}::int[], ${sheets.map(({ answers }) => answers)}::bytea[])
  `.execute(tx)
}

function insertTexts(tx: Kysely<Tables>, regionId: number, texts: readonly PlacedText[]): Promise<unknown> {
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
