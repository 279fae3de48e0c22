import type { Actor } from '../../domain/access/actor.ts'
import { schoolDataForm } from '../../domain/catalogue/school-data/school-data-form.ts'
import { shippedCatalogue } from '../../domain/catalogue/shipped-catalogue.ts'
import { yearOf, type CivilDate } from '../../domain/kernel/civil-date.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import { shippedFrame } from '../../domain/programmes/frame/shipped-frame.ts'
import { regions as knownRegions } from '../../domain/territories/regions.ts'
import type { onBulkConnection } from '../kernel/bulk-connection.ts'
import type { CommandContext } from '../kernel/context.ts'
import { hashedId } from '../kernel/hashed-id.ts'
import type { Platform } from '../kernel/mount.ts'
import { runCommand } from '../kernel/run-command.ts'
import { drawOf } from './draw.ts'
import { fillRegion, type MarkPlanned, type RegionCounts } from './fill-region.ts'
import { madePersonName } from './made-names.ts'
import type { MadePerson } from './made-region.ts'
import { copyPeople, type Era } from './region-rows.ts'
import { madeSurvey, type MadeSurvey } from './fill-survey.ts'
import { insertClosedCampaign, insertSchoolDataForm, readCampaign } from './survey.store.ts'
import { insertProgrammeYear, readContents, readRegions, readSimulatedRegions, type SimulationNumbers } from './simulation.store.ts'

export type Simulator = Pick<Platform, 'clocks' | 'files'> & {
  /** Who fills: the local administrator. */
  actor: Actor
  bulk: <Result>(work: Parameters<typeof onBulkConnection<Result>>[1]) => Promise<Result>
  /** One hash for all: made people share a password that is told to whoever fills. */
  passwordHash: string
  markPlanned: MarkPlanned
  /** How many were asked, by school and territory, as the making of a campaign counts them. */
  countAsked: (db: CommandContext['tx'], campaignId: string) => Promise<unknown>
  /** Computes the risk profiles of the year and publishes them, as their commands do. */
  publishProfiles: (ids: { editionId: string; programmeId: string; territoryId: number }) => Promise<void>
}

export type SimulationReport = RegionCounts & { regions: number; /** Filled by an earlier run already. */ known: number }

/**
 * Fills an empty database with a made nation, a region a transaction; a run that was cut short is gone on with by the next. What people did
 * goes in as facts, and what follows from it is folded by the domain's own rules, so that a rebuilding finds the same.
 */
export async function simulateNation(simulator: Simulator, numbers: SimulationNumbers, onProgress: (done: number, total: number) => void): Promise<SimulationReport> {
  const { bulk } = simulator
  const begun = await bulk(async (db) => readContents(db))
  if (begun.holds === 'work') throw new OporaError('invalid_state', 'simulation.not-empty')
  if (begun.holds === 'simulation' && (Object.keys(numbers) as (keyof SimulationNumbers)[]).some((name) => begun.numbers[name] !== numbers[name])) {
    throw new OporaError('invalid_state', 'simulation.other', { ...begun.numbers })
  }
  const on = begun.holds === 'simulation' ? begun.on : simulator.clocks.programmeDate()
  const nation = nationOf(numbers, on, simulator)
  if (begun.holds === 'nothing') await asCommand(simulator, nation.idOf('nation'), async (context, copy) => {
    await insertProgrammeYear(context.tx, { programmeId: nation.programmeId, initiativeId: nation.idOf('initiative'), year: nation.year, frame: shippedFrame(nation.year) })
    await copyPeople(copy, nation.people(context.actor), 0, nation.era(simulator, nation.idOf('nation')))
    if (numbers.respondents > 0) await beginSurvey(context, nation)
    context.record({ regionId: null, action: 'simulation.begin', subject: { kind: 'programme', id: nation.programmeId }, after: { ...numbers, on } })
    return null
  })

  const report: SimulationReport = { regions: 0, known: 0, schools: 0, people: 0, assignments: 0, facts: 0, sheets: 0 }
  const survey = numbers.respondents === 0 ? null : { ...await bulk(async (db) => surveyOf(db, nation)), respondents: numbers.respondents / numbers.schools }
  const [regions, known] = await bulk(async (db) => [await readRegions(db, numbers.regions), await readSimulatedRegions(db)])
  for (const [at, region] of regions.entries()) {
    const [from, to] = [Math.floor((at * numbers.schools) / regions.length), Math.floor(((at + 1) * numbers.schools) / regions.length)]
    report.regions += 1
    if (known.has(region.id)) report.known += 1
    else if (to > from) add(report, await asCommand(simulator, nation.idOf(`region ${region.code}`), (context, copy) => fillRegion(context, copy, {
      region: { ...region, zone: zoneOf(region.code) }, schools: [from, to - from], seed: numbers.seed, on, federal: nation.federal(context.actor), markPlanned: simulator.markPlanned, survey,
      era: nation.era(simulator, context.commandId), onProgress: (share) => onProgress(from + share * (to - from), numbers.schools),
    })))
    onProgress(to, numbers.schools)
  }
  if (survey !== null && report.known < report.regions) {
    await bulk((db) => simulator.countAsked(db, survey.made.id))
    await simulator.publishProfiles({ editionId: nation.idOf('edition'), programmeId: nation.programmeId, territoryId: simulator.actor.territoryId ?? 1 })
  }
  return report
}

type Nation = ReturnType<typeof nationOf>

/** The campaign of the whole country and the form of school data, both over by now. */
async function beginSurvey({ tx, now, actor }: CommandContext, { programmeId, year, idOf }: Nation): Promise<void> {
  const at = { programmeId, regionId: 0, territoryId: actor.territoryId ?? 1, now }
  const questionnaires = shippedCatalogue.flatMap((entry) => (entry.kind === 'questionnaire' ? [{ code: entry.code, definition: entry.definition }] : []))
  await insertClosedCampaign(tx, { ...at, id: idOf('campaign'), opensOn: `${year}-01-20`, closesOn: `${year}-02-10` }, questionnaires)
  await insertSchoolDataForm(tx, { ...at, id: idOf('school data'), definition: schoolDataForm, opensOn: `${year}-01-20`, dueOn: `${year}-02-10`, personId: actor.personId })
}

async function surveyOf(db: Parameters<typeof readCampaign>[0], { idOf }: Nation): Promise<{ made: MadeSurvey }> {
  return { made: madeSurvey(await readCampaign(db, idOf('campaign')), idOf('school data'), idOf('sheets')) }
}

function nationOf({ seed }: SimulationNumbers, on: CivilDate, { clocks, passwordHash }: Simulator) {
  const idOf = (words: string) => hashedId(`simulation|${seed}|${words}`)
  const [year, programmeId] = [yearOf(on), idOf('programme')]
  const person = (role: 'administrator' | 'federal-operator', login: string, { territoryId }: Actor): MadePerson =>
    ({ id: idOf(`person ${login}`), appointmentId: idOf(`appointment ${login}`), name: madePersonName(drawOf(`${seed} ${login}`)), login, role, territoryId: territoryId ?? 1, organisationId: null })
  const federal = (actor: Actor) => person('federal-operator', 'federal', actor)
  return {
    year, programmeId, idOf, federal,
    people: (actor: Actor) => [person('administrator', 'administrator', actor), federal(actor)],
    era: (_: Simulator, commandId: string): Era => ({ programmeId, year, now: clocks.now(), passwordHash, commandId }),
  }
}

function add(report: SimulationReport, counts: RegionCounts): void {
  for (const name of ['schools', 'people', 'assignments', 'facts', 'sheets'] as const) report[name] += counts[name]
}

function zoneOf(code: string): string {
  return knownRegions.find((region) => `RU-${region.code}` === code)?.zone ?? 'Europe/Moscow'
}

type CopyIn = Parameters<Parameters<typeof onBulkConnection>[1]>[1]

/** One command, so one transaction with its journal entry, on a connection that takes rows by COPY. */
function asCommand<Reply>({ bulk, clocks, files, actor }: Simulator, commandId: string, handle: (context: CommandContext, copy: CopyIn) => Promise<Reply>): Promise<Reply> {
  return bulk((db, copy) => runCommand({ db, clocks, files, actor, commandId, asked: 'simulate', replyHeader: () => undefined }, (context) => handle(context, copy)))
}
