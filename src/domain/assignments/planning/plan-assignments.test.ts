import { describe, expect, it } from 'vitest'
import { aDraft, deadline, onDay, party, period } from '../../../../tests/support/plan-builders.ts'
import type { PlannedActivity } from '../../roadmaps/plan/planned-activity.ts'
import { seatKey } from '../holder.ts'
import { planAssignments, type ApprovedPlan, type Slot } from './plan-assignments.ts'
import type { PlannedSchool, PlanningSnapshot, PlanningTerritory } from './planning-snapshot.ts'

const zone = 'Europe/Moscow'
const country: PlanningTerritory = { id: 1, level: 'federal', path: [1], regionId: 0, zone }
const region: PlanningTerritory = { id: 64, level: 'region', path: [1, 64], regionId: 64, zone }
const first: PlanningTerritory = { id: 641, level: 'municipality', path: [1, 64, 641], regionId: 64, zone }
const second: PlanningTerritory = { id: 642, level: 'municipality', path: [1, 64, 642], regionId: 64, zone }
const school = (organisationId: string, territoryId: number, fields: Partial<PlannedSchool> = {}): PlannedSchool => ({ organisationId, territoryId, zone, joinedOn: '2022-01-01', leftOn: null, ...fields })
const snapshot: PlanningSnapshot = {
  territory: region, territories: [country, region, first, second],
  schools: [school('s1', 641), school('s2', 641), school('s3', 642)], earlierSchools: [school('s0', 641, { joinedOn: '2021-01-01' })],
  curators: [{ personId: 'p1', territoryId: 64, startsOn: '2022-01-15', endsOn: null }],
  bodies: [{ organisationId: 'b1', kind: 'exam-centre', territoryId: 64, zone }],
}
const coordinator = party('Региональный координатор', 'regional-coordinator')

function approved(activities: readonly Partial<PlannedActivity>[], approvedOn = '2022-01-10'): ApprovedPlan {
  return { approvedOn, plan: aDraft(activities) }
}

/** «duty role:who» of all assignments. */
function asked(slots: readonly Slot[]): string[] {
  return slots.flatMap(({ duty, seats }) => seats.map(({ holder }) => `${duty} ${seatKey(holder)}`))
}

const plan = (fields: Partial<PlannedActivity>, people = snapshot) => planAssignments([approved([{ schedule: deadline('2022-03-01'), responsible: [coordinator], ...fields }])], people)
const isPast = (fields: Partial<PlannedActivity>) => plan({ kind: 'regulation', ...fields }).map((slot) => slot.isPast)
const keys = (slots: readonly Slot[]) => slots.map(({ activityId, key }) => `${activityId} ${key}`)

describe('planAssignments', () => {
  it('asks the party to organise and each school to do', () => {
    expect(asked(plan({ title: 'Концептуальные документы', kind: 'programme-documents' }))).toEqual([
      'organise regional-coordinator:64', 'do school-head:s1', 'do school-head:s2', 'do school-head:s3',
    ])
  })

  it('asks the curator of each school where curators do it', () => {
    expect(asked(plan({ title: 'Посещение школ', kind: 'visit' }))).toEqual(['organise regional-coordinator:64', 'do curator:s1', 'do curator:s2', 'do curator:s3'])
  })

  it('asks curators as persons, and municipal coordinators where schools take part', () => {
    expect(asked(plan({ title: 'Семинар для кураторов', description: 'и муниципальных координаторов', kind: 'event' }))).toEqual([
      'organise regional-coordinator:64', 'do curator:p1', 'do municipal-coordinator:641', 'do municipal-coordinator:642',
    ])
  })

  it('asks every municipality with schools for a municipal party of a regional map', () => {
    expect(asked(plan({ kind: 'monitoring', responsible: [party('МОУО', 'municipal-authority')] }))).toEqual(['organise municipal-authority:641', 'organise municipal-authority:642'])
  })

  it('asks the own municipality alone on a municipal map, and the region above it', () => {
    const municipal = { ...snapshot, territory: first, schools: snapshot.schools.slice(0, 2) }
    expect(asked(plan({ kind: 'monitoring', responsible: [party('МОУО', 'municipal-authority'), coordinator] }, municipal))).toEqual(['organise municipal-authority:641', 'organise regional-coordinator:64'])
  })

  it('asks a body that is registered, and the coordinator in place of one that is not, and says so', () => {
    const slots = plan({ kind: 'monitoring', responsible: [party('РЦОИ', 'exam-centre'), party('РУМО', 'teaching-methods-association'), party('Рабочая группа')] })
    expect(slots.flatMap(({ seats }) => seats.map(({ holder, instead }) => [seatKey(holder), instead]))).toEqual([['body-member:b1', null], ['regional-coordinator:64', 'РУМО']])
  })

  it('asks once for an event, whoever attends it', () => {
    const slots = plan({ title: 'Семинар для школ и кураторов', kind: 'event' })
    expect(slots.filter(({ duty }) => duty === 'organise')).toHaveLength(1)
  })

  it('leaves nothing to nobody: the coordinator answers where no party is named', () => {
    expect(asked(plan({ kind: 'regulation', responsible: [] }))).toEqual(['organise regional-coordinator:64'])
  })

  it('asks for nothing that a person bound to nothing', () => {
    expect(plan({ bindings: [] })).toEqual([])
  })

  it('asks for the publication apart', () => {
    expect(plan({ kind: 'regulation', publication: 'Сайт' }).map(({ process, duty }) => `${process} ${duty}`)).toEqual(['evidence organise', 'publication organise'])
  })

  it('marks as past what was over before approval, and what the document calls done', () => {
    expect(isPast({ schedule: deadline('2022-01-09') })).toEqual([true])
    expect(isPast({ schedule: deadline('2022-01-10') })).toEqual([false])
    expect(isPast({ done: true })).toEqual([true])
  })

  it('asks who belongs to the population when it is due', () => {
    const schools = [school('before', 641, { leftOn: '2022-02-01' }), school('after', 641, { joinedOn: '2022-04-01' }), school('meanwhile', 641, { leftOn: '2022-03-02' })]
    expect(asked(plan({ kind: 'programme-documents', schedule: period('2022-02-01', '2022-03-01') }, { ...snapshot, schools }))).toEqual(['organise regional-coordinator:64', 'do school-head:meanwhile'])
  })

  it('keeps the names of what later revisions still ask for', () => {
    const before = approved([{ title: 'Документы', kind: 'programme-documents', schedule: deadline('2022-03-01'), responsible: [coordinator] }, { title: 'Встреча', kind: 'event', schedule: onDay('2022-02-01'), responsible: [coordinator] }])
    const [first] = before.plan.activities
    if (!first) throw new Error('The plan has no activity')
    const after: ApprovedPlan = { approvedOn: '2022-02-10', plan: { ...before.plan, activities: [{ ...first, schedule: deadline('2022-03-20') }] } }
    const [old, now] = [planAssignments([before], snapshot), planAssignments([before, after], snapshot)]
    expect(keys(now)).toEqual(keys(old).slice(0, 2))
    expect(now.map(({ window, isPast }) => [window.dueOn, isPast])).toEqual([['2022-03-20', false], ['2022-03-20', false]])
  })
})
