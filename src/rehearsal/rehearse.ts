import { acceptInvitation } from '../contract/invitations.ts'
import { addDays } from '../domain/kernel/civil-date.ts'
import { readDocument } from './bring-roadmap.ts'
import { caller, type Caller } from './caller.ts'
import { enrolCompany } from './cast/enrol-company.ts'
import { foundSetting } from './cast/found-setting.ts'
import type { Company } from './cast/company.ts'
import { agenda } from './chain/agenda.ts'
import type { Chain } from './chain/chain.ts'
import { playedElsewhere } from './chain/played-elsewhere.ts'
import { scheduleChain } from './chain/schedule-chain.ts'
import { collectChain } from './collect-chain.ts'
import { chance, type Chance } from './chance.ts'
import { collectResults, type Results } from './collect-results.ts'
import { endDay } from './play/play-day.ts'
import { playYear } from './play-year.ts'
import { script, type PrintedActivity, type Script } from './play/script.ts'
import { evidenceOf, levelOfMap, stageMap, type PlayedMap, type ReadMap } from './played-map.ts'
import { phone } from './phone.ts'
import { chainRecord } from './record/chain-record.ts'
import { speaksOfEarlier, stepsOfRow, type ChainStep } from './record/chain-steps.ts'
import { chainWindows } from './record/chain-windows.ts'
import { refusalGround } from './refusals/ground.ts'
import { tryRefusals, type Refusals } from './refusals/try-refusals.ts'
import { requestLedger, type Acknowledged, type RequestLedger } from './request-ledger.ts'
import type { ServedOpora } from './served-opora.ts'
import { yearOfPlan } from './year-of-plan.ts'

export type RehearsalOptions = {
  /** Of several, all are played in one installation. */
  files: readonly { name: string; bytes: Uint8Array }[]
  schools: number
  seed: number
  approve: 'start' | 'printed'
  /** A proof of something else leaves the forbidden actions out. */
  withoutRefusals?: true
  say: (line: string) => void
}

/** Everything but what is found once the server has stopped: the chains and the rebuilt tables. */
export type Played = { results: Results[]; from: string; to: string; people: number; refusals: Refusals; requests: ReturnType<RequestLedger['summary']>; failures: readonly string[]; /** All commands that were answered as done. */ acknowledged: readonly Acknowledged[] }

/** Road maps, each its year, played by everybody through the API of a server that `opora` may replace under way. */
export async function rehearse(opora: () => ServedOpora, { files, schools, seed, approve, withoutRefusals, say }: RehearsalOptions): Promise<Played> {
  const dice = chance(seed)
  const ledger = requestLedger()
  const ids = dice.of('commands')
  const newCaller = (name: string): Caller => caller({ url: () => opora().url, ledger, nextCommandId: ids.of(name).uuid, patienceMs: 60_000 })
  const administrator = newCaller('administrator')
  await setUp(administrator, opora().setupAddress)

  const documents: ReadMap[] = []
  for (const file of files) documents.push(await readMap(administrator, file, approve))
  const ends = documents.flatMap(({ year }) => [year.first, year.last]).toSorted()
  const [from, to] = [ends[0] ?? '', ends.at(-1) ?? '']
  await opora().setProgrammeDate(addDays(from, -1))

  say(`Собираю участников: школ ${schools} …`)
  const casting = { administrator, newCaller, chance: dice.of('cast'), since: addDays(from, -1) }
  const regional = documents.find((document) => levelOfMap(document) === 'region')
  const setting = await foundSetting(casting, { level: regional === undefined ? 'municipality' : 'region', regionName: regional?.plan.territory?.name ?? null, schools, years: documents.map(({ year }) => year.year) })
  const company = await enrolCompany(casting, setting)
  const maps: PlayedMap[] = []
  for (const document of documents) maps.push(await stageMap(company, document, dice))

  const days = agenda()
  let date = from
  const chains = setting.cohorts.slice(1).map((cohort): Chain => ({
    cohort, company, agenda: days, days: { from, to }, windows: chainWindows(rowsOf(maps, cohort.year)), readsEarlier: rowsOf(maps, cohort.year).some((row) => speaksOfEarlier(row, cohort.year)),
    chanceFor: (what) => dice.of(`chain ${cohort.year} ${what}`), phone: phone({ url: () => opora().url, ledger, patienceMs: 60_000 }), record: chainRecord(cohort.schools, setting.cohorts.find(({ year }) => year === cohort.year - 1)?.schools), today: () => date,
    expect: (what, found, wanted) => { if (found !== wanted) ledger.failed(`${what}: ${found} instead of ${wanted}`) },
  }))
  for (const chain of chains) scheduleChain(chain)
  const chainOf = ({ year }: PlayedMap) => chains.find(({ cohort }) => cohort.year === year.year) ?? null
  await playYear(opora, company, maps, { script: scriptOf(maps, company, { dice, chainOf }), agenda: days, from, to, say, onDay: (day) => { date = day } })
  const results: Results[] = []
  for (const map of maps) results.push(await collectResults(administrator, map.map, evidenceOf(map, chainOf(map), company)))
  for (const chain of chains) results[0]?.mismatches.push(...(await collectChain(chain, (step) => positionOf(maps.filter((map) => chainOf(map) === chain), step))))
  const refusals = withoutRefusals ? noneTried : await refusalsOf(company, maps, to, { dice, say })
  return { results, from, to, people: company.players.length + 1, refusals, requests: ledger.summary(), failures: ledger.failures(), acknowledged: ledger.acknowledgements() }
}

const noneTried: Refusals = { tried: 0, refused: 0, breaches: [], untried: [] }

async function readMap(administrator: Caller, file: { name: string; bytes: Uint8Array }, approve: 'start' | 'printed'): Promise<ReadMap> {
  const read = await readDocument(administrator, file)
  if (read.reading === null) throw new Error(`${file.name} could not be read: ${read.problem?.title ?? read.state}`)
  return { name: file.name, read, plan: read.reading.plan, year: yearOfPlan(read.reading.plan, approve) }
}

async function refusalsOf(company: Company, [first]: readonly PlayedMap[], on: string, { dice, say }: { dice: Chance; say: (line: string) => void }): Promise<Refusals> {
  const federal = company.players.find(({ role }) => role === 'federal-operator')
  if (first === undefined || federal === undefined) throw new Error('Nothing was played')
  say('Пробую запретное …')
  const places = await refusalGround(company, on)
  const refusals = await tryRefusals({ company, federal: federal.caller, places, roadmapId: first.map.id, revisionId: first.map.revision.id, today: on, chanceAt: ({ name }) => dice.of(`refusals at ${name}`) })
  for (const breach of refusals.breaches) say(`Запретное позволено: ${breach}`)
  await endDay(company.administrator)
  return refusals
}

async function setUp(administrator: Caller, setupAddress: string | null): Promise<void> {
  const code = setupAddress?.split('#')[1]
  if (code === undefined) throw new Error('The installation is not empty')
  await administrator.ask(acceptInvitation, { body: { code, login: 'rehearsal-administrator', password: 'Ворона-сидит-на-ели-7431', name: 'Администратор репетиции' } })
}

function rowsOf(maps: readonly PlayedMap[], year: number) {
  return maps.filter((map) => map.year.year === year).flatMap(({ map }) => map.plan.activities)
}

function scriptOf(maps: readonly PlayedMap[], { players }: Company, { dice, chainOf }: { dice: Chance; chainOf: (map: PlayedMap) => Chain | null }): Script {
  const activities = maps.flatMap(({ map }) => map.plan.activities).map(({ id, position, indicator, parts }): [string, PrintedActivity] => {
    const [target] = [...(indicator?.targets ?? []), ...parts.flatMap((part) => part.indicator?.targets ?? [])]
    return [id, { position, stated: target === undefined ? null : { value: target.value, unit: target.unit } }]
  })
  return script({
    activities: new Map(activities), players, chance: dice.of('decisions'),
    maps: new Map(maps.map((played) => {
      const { name, map, schools, earlierSchools, deeds } = played
      return [map.id, { name, schools: idsOf(schools), earlierSchools: idsOf(earlierSchools), deeds, playsElsewhere: playedElsewhere(chainOf(played)) }]
    })),
  })
}

/** The row of a road map that asks for a step; 0 where none does. */
function positionOf(maps: readonly PlayedMap[], step: ChainStep): number {
  const rows = maps.flatMap(({ map }) => map.plan.activities)
  return rows.find((row) => stepsOfRow(row, null).includes(step) || row.parts.some((_, part) => stepsOfRow(row, part).includes(step)))?.position ?? 0
}

function idsOf(schools: PlayedMap['schools']): Set<string> {
  return new Set(schools.map(({ id }) => id))
}
