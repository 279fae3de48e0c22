import { planAssignments } from '../../domain/assignments/planning/plan-assignments.ts'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import { readPlanningSource, type PlanningSource } from '../assignments/planning.read.ts'
import type { CopyRows } from '../kernel/bulk-connection.ts'
import type { CommandContext } from '../kernel/context.ts'
import { hashedId } from '../kernel/hashed-id.ts'
import { assignmentColumns, assignmentRow, markCounter } from './assignment-rows.ts'
import { factColumns, peopleFacts, workFacts } from './fact-rows.ts'
import { fillSurvey, type MadeSurvey } from './fill-survey.ts'
import { madePlan } from './made-plan.ts'
import { madeRegion, municipalitiesOf, type MadePerson, type MadeRegion } from './made-region.ts'
import { workedAssignments, type WorkedAssignment } from './made-work.ts'
import { copyAttachments, copyOrganisations, copyPeople, peopleOf, type Era } from './region-rows.ts'
import { insertApprovedRoadmap, insertCounts, insertMunicipalities } from './simulation.store.ts'
import { staffOf } from './staff.ts'

export type RegionCounts = { schools: number; people: number; assignments: number; facts: number; /** Of answers. */ sheets: number }

/** Notes what a road map was planned from, so that nobody plans it anew at once. */
export type MarkPlanned = (context: CommandContext, source: PlanningSource) => Promise<void>

type Filling = {
  region: { id: number; code: string; name: string; zone: string }
  /** Numbers of its schools in the nation: from, and how many. */
  schools: [from: number, count: number]
  seed: number
  on: CivilDate
  federal: MadePerson
  era: Era
  markPlanned: MarkPlanned
  /** Respondents to each school, more or less; null where nobody was asked. */
  survey: { made: MadeSurvey; respondents: number } | null
  onProgress: (share: number) => void
}

/** A region with its people and its approved road map, and all that was done up to that day. */
export async function fillRegion(context: CommandContext, copy: CopyRows, filling: Filling): Promise<RegionCounts> {
  const { region, schools, seed, era, survey } = filling
  const municipalityIds = await insertMunicipalities(context.tx, region, municipalitiesOf(schools[1]).map(({ name }) => name))
  const made = madeRegion({ ...region, municipalityIds, schools }, seed)
  const people = peopleOf(made)
  await copyOrganisations(copy, made, era)
  await copyPeople(copy, people, region.id, era)
  await copyAttachments(copy, made, era)
  const ofPeople = await copy('fact', factColumns, peopleFacts(made, people, era))
  const { assignments, facts } = await fillPlan(context, copy, made, filling)
  const surveyed = made.schools.map(({ id, territoryId, head }) => ({ id, regionId: region.id, territoryId, headId: head.id }))
  const sheets = survey === null ? 0 : await fillSurvey(context, copy, survey.made, surveyed, { respondents: survey.respondents, seed: `${seed} ${region.code}`, era })
  const counts = { schools: schools[1], people: people.length, assignments, facts: facts + ofPeople, sheets }
  context.record({ regionId: region.id, action: 'simulation.region', subject: { kind: 'territory', id: String(region.id) }, after: counts })
  return counts
}

const batch = 20_000

async function fillPlan(context: CommandContext, copy: CopyRows, made: MadeRegion, { region, seed, on, federal, era, markPlanned, onProgress }: Filling): Promise<{ assignments: number; facts: number }> {
  const { tx } = context
  const idOf = (words: string) => hashedId(`simulation|${seed}|${region.code}|${words}`)
  const [roadmapId, revisionId, since] = [idOf('roadmap'), idOf('revision'), `${era.year}-01-11`]
  const plan = madePlan({ year: era.year, region: region.name, idOf: (at) => idOf(`activity ${at}`) })
  await insertApprovedRoadmap(tx, { roadmapId, revisionId, documentId: idOf('document'), territoryId: region.id, programmeId: era.programmeId, plan, approvedOn: since })
  const source = await readPlanningSource(tx, roadmapId)
  if (!source) throw new Error('The road map that was just approved has no revision')
  const slots = planAssignments(source.history, source.snapshot)
  const total = slots.reduce((sum, { seats }) => sum + seats.length, 0)
  const [counter, place] = [markCounter(), { regionId: region.id, roadmapId, revisionId }]
  let [assignments, facts] = [0, 0]
  for (const some of batches(workedAssignments({ roadmapId, slots, staff: staffOf(made, federal), today: on, since, seed: `${seed} ${region.code}` }))) {
    some.forEach(counter.add)
    assignments += await copy('assignment', assignmentColumns, mapped(some, (one) => assignmentRow(one, place)))
    facts += await copy('fact', factColumns, workFacts(some, region.id, roadmapId, era))
    onProgress(assignments / total)
  }
  await insertCounts(tx, region.id, roadmapId, counter.counts())
  await markPlanned(context, source)
  return { assignments, facts }
}

function* batches(worked: Iterable<WorkedAssignment>): Iterable<WorkedAssignment[]> {
  let some: WorkedAssignment[] = []
  for (const one of worked) {
    some.push(one)
    if (some.length < batch) continue
    yield some
    some = []
  }
  if (some.length > 0) yield some
}

function* mapped<From, To>(items: Iterable<From>, to: (item: From) => To): Iterable<To> {
  for (const item of items) yield to(item)
}
