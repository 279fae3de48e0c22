// All risk profiles anew, at the size of the country: 2,000,000 sheets of 60 questions, 6,000 schools; how long, in what memory, and how large a sheet is.
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sheetLayout } from '../dist/domain/surveys/sheet/sheet-layout.js'
import { openDatabase } from '../dist/server/db/open-database.js'
import { withOwner } from '../dist/server/db/owner-connection.js'
import { onBulkConnection } from '../dist/server/kernel/bulk-connection.js'
import { computeEdition, nothingTold } from '../dist/server/risks/compute-edition.js'
import { countSchools } from '../dist/server/risks/count-schools.js'
import { insertEdition } from '../dist/server/risks/edition.store.js'
import { insertClosedCampaign } from '../dist/server/simulation/survey.store.js'
import { ensureCountry } from '../dist/server/territories/territory.store.js'

const schools = 6_000
const sheets = 2_000_000
const audiences = ['pupil', 'parent', 'teacher']
const classes = 12
const person = '00000000-0000-4000-8000-000000000002'

/** @returns {Promise<{ what: string, value: number, unit: string, limit: number | null, better: 'less' | 'more' }[]>} */
export async function figures() {
  const dataFolder = await mkdtemp(join(tmpdir(), 'opora-bench-'))
  const database = await openDatabase({ url: null, dataFolder, log: () => undefined })
  try {
    const scope = await filled(database)
    return await measured(database, scope)
  } finally {
    await database.close()
    await rm(dataFolder, { recursive: true, force: true })
  }
}

async function measured({ pool }, scope) {
  const { rows: [size] } = await pool.query("select sum(pg_total_relation_size(relid)) as bytes from pg_partition_tree('answer_sheet') where isleaf")
  const before = process.memoryUsage().rss
  const memory = watchedMemory()
  const all = []
  for (let run = 0; run < 3; run += 1) all.push(await anew(pool, scope))
  const most = memory.stop()
  const one = []
  for (let run = 0; run < 20; run += 1) one.push(await ofOneSchool(pool, scope, run))
  const best = all.toSorted((a, b) => a.whole - b.whole)[0]
  return [
    { what: `${sheets.toLocaleString('en')} sheets × 60 questions, ${schools.toLocaleString('en')} schools: counted and scored`, value: best.counted + best.scored, unit: 'ms', limit: 5_000, better: 'less' },
    { what: 'of that, the scoring of all profiles and means', value: best.scored, unit: 'ms', limit: null, better: 'less' },
    { what: 'processor time of the server for both (PostgreSQL takes the other core)', value: best.used, unit: 'ms', limit: null, better: 'less' },
    { what: 'the same, saved with its counts', value: best.whole, unit: 'ms', limit: null, better: 'less' },
    { what: 'memory of the server at the most', value: most, unit: 'MB', limit: 1_024, better: 'less' },
    { what: 'of that, before it began', value: before / 2 ** 20, unit: 'MB', limit: null, better: 'less' },
    { what: 'one school, from its sheets', value: one.toSorted((a, b) => a - b)[10], unit: 'ms', limit: 20, better: 'less' },
    { what: 'a mixed sheet of 60 choice questions, with its indexes', value: Number(size.bytes) / sheets, unit: 'bytes', limit: 150, better: 'less' },
  ]
}

async function anew(pool, scope) {
  const [started, cpu] = [performance.now(), process.cpuUsage()]
  const counted = await onBulkConnection(pool, (db, _, copyOut) => db.transaction().setIsolationLevel('repeatable read').execute((tx) => countSchools(tx, copyOut, scope)))
  if (counted.sheets !== sheets) throw new Error(`${counted.sheets} of ${sheets} sheets were counted`)
  const afterCount = performance.now()
  const computed = computeEdition(counted, factors(), nothingTold)
  const [afterScore, used] = [performance.now(), process.cpuUsage(cpu)]
  await onBulkConnection(pool, (db) => db.transaction().execute((tx) => insertEdition(tx, { id: randomUUID(), programmeId: scope.programmeId, regionId: 0, territoryId: scope.territoryId, factors: factors(), on: scope.on, now: new Date(), personId: person }, computed)))
  return { counted: afterCount - started, scored: afterScore - afterCount, whole: performance.now() - started, used: (used.user + used.system) / 1_000 }
}

/** A territory that has just one school. */
async function ofOneSchool(pool, scope, at) {
  const { rows: [place] } = await pool.query('select territory_id, region_id from organisation where kind = $1 order by id offset $2 limit 1', ['school', at])
  const own = { ...scope, territoryId: place.territory_id, regionId: place.region_id }
  const started = performance.now()
  const counted = await onBulkConnection(pool, (db, _, copyOut) => db.transaction().setIsolationLevel('repeatable read').execute((tx) => countSchools(tx, copyOut, own)))
  computeEdition(counted, factors(), nothingTold)
  return performance.now() - started
}

/** Schools in territories of their own below the regions, their groups, and as many sheets. */
async function filled({ db, pool, targets }) {
  await ensureCountry(db)
  const [programmeId, initiativeId] = [randomUUID(), randomUUID()]
  await pool.query('insert into initiative values ($1, $2)', [initiativeId, 'bench'])
  await pool.query("insert into programme (id, initiative_id, year, state, catalogue) values ($1, $2, 2026, 'running', '1')", [programmeId, initiativeId])
  const { rows: [country] } = await pool.query('select id from territory where parent_id is null')
  await pool.query(`insert into territory (parent_id, region_id, code, name, level, zone) select r.id, r.id, 'b-' || g, 'Округ ' || g, 'municipality', 'Europe/Moscow'
    from generate_series(0, ${schools - 1}) as g join (select id, row_number() over (order by id) - 1 as at, count(*) over () as all from territory where level = 'region') as r on r.at = g % r.all`)
  await pool.query(`insert into organisation (id, territory_id, region_id, kind, name, zone) select md5(t.code)::uuid, t.id, t.region_id, 'school', 'Школа ' || t.code, 'Europe/Moscow' from territory as t where t.level = 'municipality'`)
  await pool.query("insert into programme_school (programme_id, organisation_id, region_id, territory_id, joined_on) select $1, id, region_id, territory_id, '2026-01-01' from organisation", [programmeId])
  const campaignId = randomUUID()
  await db.transaction().execute((tx) => insertClosedCampaign(tx, { id: campaignId, programmeId, regionId: 0, territoryId: country.id, opensOn: '2026-01-20', closesOn: '2026-02-10', now: new Date() }, audiences.map((code) => ({ code, definition: questionnaire(code) }))))
  await pool.query(`insert into respondent_group (region_id, campaign_id, questionnaire_id, organisation_id, grade, letter, size, required, codes)
    select o.region_id, $1, q.id, o.id, g, 'А', 30, 27, 30 from organisation as o cross join campaign_questionnaire as q cross join generate_series(1, ${classes}) as g order by o.region_id, o.id, q.id, g`, [campaignId])
  await copySheets(pool)
  await withOwner(targets.owner, (owner) => owner.query('vacuum analyze answer_sheet'))
  return { programmeId, territoryId: country.id, regionId: 0, on: '2026-03-01' }
}

/** As the mixer leaves them: the sheets of a school lie about in its neighbourhood. */
async function copySheets(pool) {
  const { rows: groups } = await pool.query('select region_id, id from respondent_group order by id')
  await onBulkConnection(pool, (_, copy) => copy('answer_sheet', ['region_id', 'group_id', 'answers'], sheetsOf(groups)))
}

function* sheetsOf(groups) {
  const layout = sheetLayout(questionnaire('pupil'))
  const drawn = Array.from({ length: 5_000 }, () => sheetOf(layout))
  let [made, chance] = [0, 1]
  for (const [at, { region_id: regionId, id }] of groups.entries()) {
    const until = Math.round(((at + 1) * sheets) / groups.length)
    for (; made < until; made += 1) {
      chance = (Math.imul(chance, 1_664_525) + 1_013_904_223) >>> 0
      yield [regionId, id, drawn[chance % drawn.length]]
    }
  }
}

function sheetOf({ length, fields }) {
  const bytes = Buffer.alloc(length)
  for (const { question, offset } of fields) {
    bytes[offset] = question.kind === 'several' ? 1 | (Math.floor(Math.random() * 64) << 1) : 1 + Math.floor(Math.random() * (question.kind === 'scale' ? 5 : question.options.length))
  }
  return `\\x${bytes.toString('hex')}`
}

const words = { ru: 'Вопрос' }
const options = (count) => Array.from({ length: count }, (_, at) => ({ code: `o${at}`, label: { ru: `Ответ ${at}` } }))

function questionnaire(audience) {
  const question = (key, rule) => ({ key, text: words, hint: null, isRequired: true, when: null, comparableTo: null, ...rule })
  return {
    audience, title: words, introduction: words, languages: ['ru'], grades: [],
    blocks: [{ key: 'all', title: words, when: null, questions: Array.from({ length: 60 }, (_, at) => at < 44 ? question(`q${at}`, { kind: 'single', options: options(4 + (at % 3)) })
      : at < 54 ? question(`q${at}`, { kind: 'scale', from: 1, to: 5, low: words, high: words }) : question(`q${at}`, { kind: 'several', options: options(6), exclusive: [], least: 0, most: null })) }],
  }
}

/** Twelve factors of three indices of four questions. */
function factors() {
  const scores = { o0: 0, o1: 33, o2: 67, o3: 100 }
  return Array.from({ length: 12 }, (_, at) => ({
    code: `factor-${at}`, name: `Направление ${at}`, description: '', thresholds: { low: 20, medium: 40, high: 60 }, requiredAudiences: ['pupil', 'teacher'],
    indices: audiences.map((audience) => ({ code: audience, name: audience, weight: 1, source: 'answers', audience, items: Array.from({ length: 4 }, (__, n) => ({ question: `q${(at * 4 + n) % 44}`, row: null, weight: 1, by: 'option', scores })) })),
  }))
}

function watchedMemory() {
  let most = 0
  const look = () => { most = Math.max(most, process.memoryUsage().rss) }
  const timer = setInterval(look, 50)
  return { stop: () => { clearInterval(timer); look(); return most / 2 ** 20 } }
}
