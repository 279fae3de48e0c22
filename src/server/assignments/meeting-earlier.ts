import { applyFact, type AssignmentFact } from '../../domain/assignments/apply-fact.ts'
import { factKindsThatMeet } from '../../domain/assignments/met-by-fact.ts'
import { metEarlier } from '../../domain/assignments/met-earlier.ts'
import type { FactKind } from '../../domain/facts/fact-kind.ts'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import { groupedBy } from '../../domain/kernel/grouped-by.ts'
import type { ProcessCode } from '../../domain/processes/process-code.ts'
import type { CommandContext } from '../kernel/context.ts'
import { saveFolded } from './folding.store.ts'
import { readBefore } from '../reviews/review-work.read.ts'
import { askedEarlier, earlierFacts, publishedOn, type AddedAssignment } from './meeting-earlier.store.ts'

/** Processes that see the work of schools and parties themselves, whether a road map asks for it or not. */
export const seenProcesses: readonly ProcessCode[] = ['survey', 'risk-profile', 'visit', 'self-diagnosis', 'activation', 'programme-document', 'review']

type Planned = { roadmapId: string; programmeId: string | null; regions: readonly number[] }
type Met = { asked: AddedAssignment; by: FactKind; on: CivilDate }

/** A road map that is approved, or a school that comes in, late: what Opora's processes had recorded before counts towards it. */
export async function meetEarlier(context: Pick<CommandContext, 'tx' | 'fact' | 'programmeDate'>, { roadmapId, programmeId, regions }: Planned, added: readonly string[]): Promise<void> {
  if (added.length === 0 || programmeId === null) return
  const year = { regions, programmeId, kinds: factKindsThatMeet() }
  const asked = await askedEarlier(context.tx, year, added)
  if (asked.length === 0) return
  const published = asked.some(isToPublish) ? await publishedOn(context.tx, roadmapId) : null
  const met = [
    ...metAtSchools(asked.filter((one) => !isToPublish(one) && !isToReview(one)), await earlierFacts(context.tx, year, asked.flatMap(({ organisationId }) => organisationId ?? []))),
    ...(published === null ? [] : asked.filter(isToPublish).map((one): Met => ({ asked: one, by: 'risk-profile.published', on: published }))),
    ...(await reviewed(context, programmeId, asked.filter(isToReview))),
  ]
  for (const [regionId, own] of groupedBy(met, (one) => one.asked.regionId)) {
    await saveFolded(context.tx, regionId, own.map((one) => ({ id: one.asked.id, after: applyFact(one.asked.assignment, factOf(one)) })))
    for (const one of own) {
      const { id, territoryId, organisationId, activityId } = one.asked
      context.fact({ ...factOf(one), regionId, territoryId, organisationId, programmeId, roadmapId, activityId, assignmentId: id })
    }
  }
}

function metAtSchools(asked: readonly AddedAssignment[], facts: Awaited<ReturnType<typeof earlierFacts>>): Met[] {
  const known = groupedBy(facts, ({ organisationId }) => organisationId)
  return [...groupedBy(asked, ({ organisationId }) => organisationId ?? '')].flatMap(([organisationId, own]) => {
    const byId = new Map(own.map((one) => [one.id, one]))
    const rows = own.map(({ id, activityId, binding, startsOn, assignment: { process, step, plannedDueOn } }) => ({ id, binding: `${activityId} ${binding}`, process, step, startsOn, dueOn: plannedDueOn }))
    return metEarlier(rows, known.get(organisationId) ?? []).flatMap(({ id, fact }): Met[] => {
      const found = byId.get(id)
      return found === undefined ? [] : [{ asked: found, by: fact.kind, on: fact.on }]
    })
  })
}

function isToReview({ assignment }: AddedAssignment): boolean {
  return assignment.process === 'review'
}

async function reviewed({ tx, programmeDate }: Pick<CommandContext, 'tx' | 'programmeDate'>, programmeId: string, asked: readonly AddedAssignment[]): Promise<Met[]> {
  const met: Met[] = []
  for (const one of asked) {
    const on = await readBefore(tx, { programmeId, territoryId: one.territoryId, step: one.assignment.step }, programmeDate)
    if (on !== null) met.push({ asked: one, by: 'review.completed', on })
  }
  return met
}

function isToPublish({ assignment }: AddedAssignment): boolean {
  return assignment.process === 'risk-profile'
}

function factOf({ by, on }: Met): AssignmentFact & { kind: 'assignment.met' } {
  return { kind: 'assignment.met', occurredOn: on, data: { by } }
}
