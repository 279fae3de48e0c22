import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { sql, type Kysely } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import { signIn } from '../../../tests/support/sign-in.ts'
import { aReview } from '../../../tests/support/a-review.ts'
import { smallRegion, type SmallRegion } from '../../../tests/support/small-region.ts'
import type { Actor } from '../../domain/access/actor.ts'
import type { Role } from '../../domain/access/role.ts'
import { deciders, type Decider } from '../../domain/facts/fact-kind.ts'
import { addDays } from '../../domain/kernel/civil-date.ts'
import { reminderGroup, reminderGroups, type Reminded } from '../../domain/reminders/reminder-group.ts'
import { digestGroups } from '../../domain/reminders/digest-group.ts'
import { isConclusionTold, isReadingTold } from '../../domain/reminders/review-reminder.ts'
import { visitGroup } from '../../domain/reminders/visit-reminder.ts'
import { visitStates, type VisitState } from '../../domain/visits/visit.ts'
import { visitSides, type VisitSide } from '../../domain/visits/visit-type.ts'
import type { PersonId } from '../../domain/people/person.ts'
import type { Tables } from '../db/tables.ts'
import { toldOf } from './told.read.ts'
import { toldReviews } from './told-reviews.read.ts'
import { toldVisits } from './told-visits.read.ts'

const day = '2022-03-02'
let database: TestDatabase
let db: Kysely<Tables>
let region: SmallRegion
let actors: Actor[]

type Seat = { role: Role; territoryId: number; organisationId: string | null }
const seats = (): Seat[] => [
  { role: 'school-head', territoryId: region.municipalityId, organisationId: region.schoolId }, { role: 'school-head', territoryId: region.municipalityId, organisationId: region.neighbourId },
  { role: 'school-head', territoryId: region.otherMunicipalityId, organisationId: region.farSchoolId }, { role: 'curator', territoryId: region.municipalityId, organisationId: region.neighbourId },
  { role: 'body-member', territoryId: region.regionId, organisationId: region.instituteId }, { role: 'municipal-coordinator', territoryId: region.municipalityId, organisationId: null },
  { role: 'municipal-authority', territoryId: region.otherMunicipalityId, organisationId: null }, { role: 'regional-coordinator', territoryId: region.regionId, organisationId: null },
  { role: 'school-head', territoryId: region.foreignMunicipalityId, organisationId: region.foreignSchoolId },
]

beforeAll(async () => {
  database = await testDatabase()
  db = database.open().db
  await sql`insert into territory (parent_id, region_id, code, name, level) select null, null, 'RU', 'Страна', 'federal' where not exists (select from territory)`.execute(db)
  region = await smallRegion(db)
  const country = [region.countryId]
  const inRegion = [...country, region.regionId]
  const inMunicipality = [...inRegion, region.municipalityId]
  const person = async (role: Role, path: number[], organisationId: string | null = null): Promise<Actor> => {
    const territoryId = path.at(-1) ?? 0
    const { personId, appointmentId } = await signIn(db, role, { territoryId, ...(organisationId === null ? {} : { organisationId }) })
    return { personId: personId as PersonId, appointmentId, role, regionId: path[1] ?? null, territoryId, path, organisationId, attached: [] }
  }
  const curator = await person('curator', inRegion)
  const programme = randomUUID()
  await sql`insert into initiative (id, name) values (${programme}, 'Проект')`.execute(db)
  await sql`insert into programme (id, initiative_id, year, state, catalogue) values (${programme}, ${programme}, 2022, 'running', 'own/1')`.execute(db)
  await sql`insert into attachment (id, region_id, programme_id, appointment_id, organisation_id, starts_on) values (${randomUUID()}, ${region.regionId}, ${programme}, ${curator.appointmentId}, ${region.neighbourId}, '2022-01-01')`.execute(db)
  actors = [
    { ...curator, attached: [region.neighbourId] },
    await person('federal-operator', country), await person('regional-operator', inRegion), await person('regional-coordinator', inRegion), await person('municipal-coordinator', inMunicipality),
    await person('municipal-authority', inMunicipality), await person('school-head', inMunicipality, region.schoolId), await person('school-team', inMunicipality, region.schoolId),
    await person('school-head', inMunicipality, region.neighbourId), await person('body-member', inRegion, region.instituteId), await person('administrator', country),
    await person('school-head', [...country, region.otherRegionId, region.foreignMunicipalityId], region.foreignSchoolId),
  ]
  // One whose appointment is over is told of nothing.
  const former = await person('school-head', inMunicipality, region.schoolId)
  await sql`update appointment set ends_on = '2022-03-01' where id = ${former.appointmentId}`.execute(db)
})
afterAll(() => database.drop())

type Drawn = { seat: number; state: Reminded['state']; dueIn: number | null; isOverdue: boolean; asked: boolean; decider: Decider | null; delegate: number | null; personal: number | null; givenBy: number | null }
const someone = fc.option(fc.nat({ max: 11 }), { freq: 3 })
const drawn: fc.Arbitrary<Drawn> = fc.record({
  seat: fc.nat({ max: 8 }), state: fc.constantFrom('open', 'open', 'returned', 'awaiting', 'done', 'waived'), dueIn: fc.option(fc.integer({ min: -8, max: 8 })), isOverdue: fc.boolean(), asked: fc.boolean(),
  decider: fc.constantFrom(...deciders), delegate: someone, personal: fc.option(fc.nat({ max: 11 }), { freq: 8 }), givenBy: someone,
})

it('tells every person of the same as the rule of the domain does', async () => {
  await fc.assert(fc.asyncProperty(fc.array(drawn, { minLength: 40, maxLength: 60 }), fc.integer({ min: 1, max: 6 }), async (draws, escalatesAfter) => {
    await sql`delete from assignment`.execute(db)
    const things = await insertThings(draws)
    const expected = things.flatMap(({ id, reminded }) => actors.flatMap((actor) => {
      const group = reminderGroup(actor, reminded, { day, dayThere: day, escalatesAfter })
      return group === null ? [] : [`${actor.role} ${actor.personId} ${id} ${group}`]
    }))
    const found: string[] = []
    for (const regionId of [0, region.regionId, region.otherRegionId]) {
      const { rows } = await sql<{ person_id: string; id: string; place: number }>`with ${toldOf({ regionId, day, now: null, escalatesAfter })} select person_id, id, place from told`.execute(db)
      found.push(...rows.map(({ person_id, id, place }) => `${actors.find(({ personId }) => personId === person_id)?.role} ${person_id} ${id} ${reminderGroups[place - 1]}`))
    }
    expect(found.toSorted()).toEqual(expected.toSorted())
  }), { numRuns: 15, endOnFailure: true })
})

type DrawnVisit = { school: number; state: VisitState; dayIn: number; by: VisitSide; signed: VisitSide | null }
const drawnVisit: fc.Arbitrary<DrawnVisit> = fc.record({
  school: fc.nat({ max: 2 }), state: fc.constantFrom(...visitStates), dayIn: fc.integer({ min: -5, max: 9 }), by: fc.constantFrom(...visitSides), signed: fc.option(fc.constantFrom(...visitSides)),
})

it('tells both sides of a visit of the same as the rule of the domain does', async () => {
  const schools = [region.schoolId, region.neighbourId, region.farSchoolId]
  const [{ id: programmeId }, curator] = [await db.selectFrom('programme').select('id').executeTakeFirstOrThrow(), actors[0]]
  await fc.assert(fc.asyncProperty(fc.array(drawnVisit, { minLength: 20, maxLength: 30 }), async (draws) => {
    await sql`update visit set state = 'cancelled'`.execute(db)
    const expected: string[] = []
    for (const { school, state, dayIn, by, signed } of draws) {
      const [id, schoolId, visitDay] = [randomUUID(), schools[school] ?? '', addDays(day, dayIn)]
      await sql`
        insert into visit (region_id, id, programme_id, organisation_id, territory_id, appointment_id, curator_id, type, state, day, proposed_by, changed_at)
        values (${region.regionId}, ${id}, ${programmeId}, ${schoolId}, ${region.municipalityId}, ${curator?.appointmentId}, ${curator?.personId}, 'first', ${state}, ${visitDay}, ${by}, now())`.execute(db)
      if (signed !== null) await sql`insert into visit_signature (region_id, visit_id, side, person_id, hash, at, signed_on) values (${region.regionId}, ${id}, ${signed}, ${curator?.personId}, '', now(), ${day})`.execute(db)
      const visit = { type: 'first' as const, state, day: visitDay, time: null, proposedBy: by, heldOn: null, signedBy: signed === null ? [] : [signed] }
      for (const { personId, role, organisationId, attached } of actors) {
        const side = attached.includes(schoolId as never) ? 'curator' : organisationId === schoolId && role?.startsWith('school') === true ? 'school' : null
        const group = side === null ? null : visitGroup(visit, side, day)
        if (group !== null) expected.push(`${personId} ${id} ${group}`)
      }
    }
    const { rows } = await sql<{ person_id: string; id: string; place: number }>`with ${toldOf({ regionId: region.regionId, day, now: null, escalatesAfter: 3 })}, ${toldVisits(day)} select person_id, id, place from told_visit`.execute(db)
    expect(rows.map(({ person_id, id, place }) => `${person_id} ${id} ${digestGroups[place - 1]}`).toSorted()).toEqual(expected.toSorted())
  }), { numRuns: 6, endOnFailure: true })
})

it('tells experts of their readings, and schools and curators of conclusions, as the rule of the domain does', async () => {
  const { id: programmeId } = await db.selectFrom('programme').select('id').executeTakeFirstOrThrow()
  const [curator, head] = [actors[0], actors.find(({ role }) => role === 'school-head')]
  const expert = await signIn(db, 'expert', { territoryId: region.regionId })
  await sql`insert into reminder_run (region_id, day) values (${region.regionId}, ${addDays(day, -3)})`.execute(db)
  const when = { day, since: addDays(day, -3) }
  const expected: string[] = []
  for (const [at, schoolId] of [region.schoolId, region.neighbourId].entries()) for (let days = -6; days <= 1; days += 1) for (const state of ['assigned', 'given'] as const) {
    const place = { regionId: region.regionId, territoryId: region.municipalityId, organisationId: schoolId, programmeId }
    const [assignedOn, dueOn, concludedOn] = [addDays(day, days), addDays(day, days + 8), addDays(day, days)]
    const id = await aReview(db, place, { expertId: expert.personId, state })
    await sql`update review set assigned_on = ${assignedOn}, due_on = ${dueOn} where id = ${id}`.execute(db)
    const { document_id: documentId } = await db.selectFrom('review').select('document_id').where('id', '=', id).executeTakeFirstOrThrow()
    if (state === 'given') await sql`update review_round set state = 'concluded', outcome = 'pass', percent = 80, concluded_on = ${concludedOn} where document_id = ${documentId}`.execute(db)
    if (isReadingTold({ state, assignedOn, dueOn }, when)) expected.push(`${expert.personId} ${id} readings`)
    if (state === 'given' && isConclusionTold({ concludedOn }, when)) for (const actor of at === 0 ? actors.filter(({ organisationId }) => organisationId === schoolId) : [curator, ...actors.filter(({ organisationId }) => organisationId === schoolId)]) expected.push(`${actor?.personId} ${documentId} conclusions`)
  }
  const { rows } = await sql<{ person_id: string; id: string; place: number }>`with ${toldOf({ regionId: region.regionId, day, now: null, escalatesAfter: 3 })}, ${toldReviews({ regionId: region.regionId, day })} select person_id, id, place from told_review`.execute(db)
  expect(rows.map(({ person_id, id, place }) => `${person_id} ${id} ${digestGroups[place - 1]}`).toSorted()).toEqual(expected.toSorted())
  expect(rows.some(({ person_id }) => person_id === head?.personId)).toBe(true)
})

async function insertThings(draws: readonly Drawn[]): Promise<{ id: string; reminded: Reminded }[]> {
  const paths = new Map((await db.selectFrom('territory').select(['id', 'path', 'level', 'region_id']).execute()).map((row) => [row.id, row]))
  const things = draws.map(({ seat, state, dueIn, isOverdue, asked, decider, delegate, personal, givenBy }) => {
    const { role, territoryId, organisationId } = seats()[seat] ?? { role: 'school-head', territoryId: 0, organisationId: null }
    const at = paths.get(territoryId)
    const dueOn = dueIn === null ? null : addDays(day, dueIn)
    const open = state === 'open' || state === 'returned'
    const waits = state === 'awaiting' || (open && asked)
    // Whoever holds in person, or was handed it, works in that region.
    const ofRegion = (drawn: number | null) => { const actor = drawn === null ? undefined : actors[drawn]; return actor && actor.path[1] === at?.path[1] ? actor.personId : null }
    const given = waits && givenBy !== null ? actors[givenBy]?.personId ?? null : null
    return {
      id: randomUUID(), regionId: at?.region_id ?? 0, given,
      reminded: {
        holder: { role, territoryId, organisationId, personId: ofRegion(personal) }, delegateId: ofRegion(delegate),
        state, dueOn, isOverdue: open && isOverdue && dueOn !== null && dueOn < day, askedUntil: open && asked ? '2022-06-01' : null, decider: waits ? decider : null,
        path: at?.path ?? [], level: at?.level ?? 'school', givenBy: given,
        held: { municipality: at?.path.includes(region.municipalityId) === true, region: at?.path.includes(region.regionId) === true, federation: true },
      } satisfies Reminded,
    }
  })
  const ids = randomUUID()
  for (const { id, regionId, given, reminded } of things) {
    await sql`
      insert into assignment (region_id, id, roadmap_id, revision_id, activity_id, binding, process, step, duty, due_on, holder_role, territory_id, organisation_id, holder_person_id, delegate_id, zone, state, is_overdue, asked_until, decider)
      values (${regionId}, ${id}, ${ids}, ${ids}, ${ids}, 0, 'evidence', 'submit', 'do', ${reminded.dueOn}, ${reminded.holder.role}, ${reminded.holder.territoryId}, ${reminded.holder.organisationId}, ${reminded.holder.personId}, ${reminded.delegateId}, 'Europe/Moscow', ${reminded.state}, ${reminded.isOverdue}, ${reminded.askedUntil}, ${reminded.decider})
    `.execute(db)
    if (given !== null) await sql`
      insert into fact (region_id, kind, occurred_on, recorded_at, person_id, territory_id, assignment_id, data, command_id)
      values (${regionId}, 'evidence.given', ${day}, now(), ${given}, ${reminded.holder.territoryId}, ${id}, '{}', ${randomUUID()})
    `.execute(db)
  }
  return things
}
