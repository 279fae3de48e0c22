import { acceptInvitation } from '../contract/invitations.ts'
import { tick } from '../contract/assignment-steps.ts'
import { addDays } from '../domain/kernel/civil-date.ts'
import { acceptDocument, approveRoadmap, readDocument } from './bring-roadmap.ts'
import { caller, type Caller } from './caller.ts'
import { enrolCompany } from './cast/enrol-company.ts'
import { foundSetting } from './cast/found-setting.ts'
import type { Company } from './cast/company.ts'
import { chance, type Chance } from './chance.ts'
import { collectResults, type Results } from './collect-results.ts'
import { deeds, type Deeds } from './oracle/deeds.ts'
import type { Evidence } from './oracle/judge.ts'
import { endDay, lookingOn, playDay, tidyUp } from './play/play-day.ts'
import { script, type Script } from './play/script.ts'
import { requestLedger, type RequestLedger } from './request-ledger.ts'
import type { RoadmapReply } from '../contract/roadmaps.ts'
import type { ServedOpora } from './served-opora.ts'
import { yearOfPlan, type PlayedYear } from './year-of-plan.ts'

export type RehearsalOptions = { file: { name: string; bytes: Uint8Array }; schools: number; seed: number; approve: 'start' | 'printed'; say: (line: string) => void }

/** Everything but what is found once the server has stopped: the chains and the rebuilt tables. */
export type Played = Results & { roadmap: string; from: string; to: string; people: number; requests: ReturnType<RequestLedger['summary']>; failures: readonly string[] }

/** One road map, one year, played by everybody through the API of a server that `opora` may replace under way. */
export async function rehearse(opora: () => ServedOpora, { file, schools, seed, approve, say }: RehearsalOptions): Promise<Played> {
  const dice = chance(seed)
  const ledger = requestLedger()
  const ids = dice.of('commands')
  const newCaller = (name: string): Caller => caller({ url: () => opora().url, ledger, nextCommandId: ids.of(name).uuid, patienceMs: 60_000 })
  const administrator = newCaller('administrator')
  await setUp(administrator, opora().setupAddress)

  const read = await readDocument(administrator, file)
  if (read.reading === null) throw new Error(`${file.name} could not be read: ${read.problem?.title ?? read.state}`)
  const played = yearOfPlan(read.reading.plan, approve)
  await opora().setProgrammeDate(addDays(played.first, -1))

  say(`Собираю участников: школ ${schools} …`)
  const casting = { administrator, newCaller, chance: dice.of('cast'), since: addDays(played.first, -1), year: played.year }
  const setting = await foundSetting(casting, { level: read.reading.plan.territory?.level === 'municipality' ? 'municipality' : 'region', regionName: read.reading.plan.territory?.name ?? null, schools })
  const company = await enrolCompany(casting, setting)
  const map = await acceptDocument(administrator, read, setting.territory.id, dice)

  const stage = { deeds: deeds(), script: scriptOf(map, company, dice) }
  await playYear(opora, company, map, { played, stage, say })
  const evidence: Evidence = { deeds: stage.deeds, members: membersOf(company), years: map.plan.years.length === 0 ? [played.year] : map.plan.years }
  const results = await collectResults(administrator, map, evidence)
  return { ...results, roadmap: map.plan.title ?? file.name, from: played.first, to: played.last, people: company.players.length + 1, requests: ledger.summary(), failures: ledger.failures() }
}

type Staged = { played: PlayedYear; stage: { deeds: Deeds; script: Script }; say: (line: string) => void }

/** Day by day; days on which nobody has anything to do pass unseen. */
async function playYear(opora: () => ServedOpora, company: Company, map: RoadmapReply, { played, stage, say }: Staged): Promise<void> {
  const { administrator, players } = company
  await opora().setProgrammeDate(played.approveOn)
  await approveRoadmap(administrator, map, played.approveOn)
  await endDay(administrator)
  let month = ''
  for (let date = played.approveOn; date <= played.last; date = addDays(date, 1)) {
    const isNewMonth = date.slice(0, 7) !== month
    const looking = lookingOn(players, date)
    if (looking.length === 0 && !isNewMonth) continue
    await opora().setProgrammeDate(date)
    if (isNewMonth) {
      say(`Играю ${month = date.slice(0, 7)} …`)
      await administrator.ask(tick, { body: {} })
      const tidy = players.find(({ role }) => role === 'regional-coordinator')
      if (tidy) await tidyUp(tidy, { ...stage, date })
    }
    await playDay(looking, players, { ...stage, date })
    await endDay(administrator)
  }
  await opora().setProgrammeDate(played.last)
  await endDay(administrator)
}

async function setUp(administrator: Caller, setupAddress: string | null): Promise<void> {
  const code = setupAddress?.split('#')[1]
  if (code === undefined) throw new Error('The installation is not empty')
  await administrator.ask(acceptInvitation, { body: { code, login: 'rehearsal-administrator', password: 'Ворона-сидит-на-ели-7431', name: 'Администратор репетиции' } })
}

function scriptOf(map: RoadmapReply, { setting, players }: Company, dice: Chance): Script {
  const activities = map.plan.activities.map(({ id, position, indicator, parts }) => {
    const [target] = [...(indicator?.targets ?? []), ...parts.flatMap((part) => part.indicator?.targets ?? [])]
    return [id as string, { position, stated: target === undefined ? null : { value: target.value, unit: target.unit } }] as const
  })
  return script({
    activities: new Map(activities), players, chance: dice.of('decisions'),
    schools: new Set(setting.schools.map(({ id }) => id)), earlierSchools: new Set(setting.earlierSchools.map(({ id }) => id)),
  })
}

/** The oracle's own count of everybody. */
function membersOf({ players, setting }: Company): Evidence['members'] {
  const towns = setting.municipalities.map(({ name }) => name)
  return {
    'schools': setting.schools.map(({ id }) => id),
    'earlier-schools': setting.earlierSchools.map(({ id }) => id),
    'curators': players.filter(({ role }) => role === 'curator').map(({ name }) => name),
    'municipal-coordinators': towns,
    'municipalities': towns,
  }
}
