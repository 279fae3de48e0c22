import { applyFact } from '../../domain/assignments/apply-fact.ts'
import { dottedDate } from '../../domain/kernel/dotted-date.ts'
import { actionPlan, countsFrom, delegatesOf } from '../../domain/assignments/planning/action-plan.ts'
import { actionsOf } from '../../domain/programme-documents/document-content.ts'
import type { CommandContext } from '../kernel/context.ts'
import type { FactRecord } from '../kernel/fact-record.ts'
import { hashedId } from '../kernel/hashed-id.ts'
import { acceptedProgramme, insertActionRevision, openActions, type AcceptedProgramme } from './action-roadmap.store.ts'
import { readFacts, saveFolded } from './folding.store.ts'
import { planRoadmap } from './planning.commands.ts'

type Accepted = FactRecord & { kind: 'document.accepted' | 'document.mended' }

/** An anti-risk programme that was accepted, or mended after that. */
export function isAcceptedProgramme(fact: FactRecord): fact is Accepted {
  return (fact.kind === 'document.accepted' || fact.kind === 'document.mended') && fact.data.kind === 'anti-risk-programme'
}

/** The programme's actions become assignments of its school, in the transaction that accepts it; what was mended is a revision that keeps what is done. */
export async function planActions(context: CommandContext, { regionId, data: { documentId, number } }: Accepted): Promise<void> {
  const { tx, programmeDate, now } = context
  const programme = await acceptedProgramme(tx, { regionId, id: documentId, number, on: programmeDate })
  // A file of the school's own says nothing that could be planned.
  if (programme === null || actionsOf(programme.content).length === 0) return
  const { content, before, sentOn, title, school, year } = programme
  const roadmapId = hashedId(`actions of ${documentId}`)
  const activityId = (row: string) => hashedId(`action ${documentId} ${row}`)
  const named = `${title}, ${school}`
  await insertActionRevision(tx, programme, {
    roadmapId, revisionId: hashedId(`actions of ${documentId} in version ${number}`), orderId: hashedId(`programme ${documentId} in version ${number}`), plan: actionPlan(content, { title: named, year, activityId }),
    approvedOn: before === null ? countsFrom(content, { sentOn, acceptedOn: programmeDate }) : programmeDate, authority: named, orderNumber: `версия ${number} от ${dottedDate(programmeDate)}`, now,
  })
  const planned = await planRoadmap(context, roadmapId)
  if (planned) context.record({ regionId, action: 'roadmap.plan', subject: { kind: 'roadmap', id: roadmapId }, after: planned })
  await handOver(context, programme, roadmapId, activityId)
}

/** To the responsible person of each action, unless the school has handed it to somebody else since. */
async function handOver(context: CommandContext, { regionId, territoryId, schoolId, programmeId, content, before, team }: AcceptedProgramme, roadmapId: string, activityId: (row: string) => string): Promise<void> {
  const known = new Set(team)
  const wanted = byActivity(delegatesOf(content, known), activityId)
  const earlier = byActivity(before === null ? new Map() : delegatesOf(before, known), activityId)
  const concerned = (await openActions(context.tx, regionId, roadmapId)).flatMap(({ id, activityId: activity, delegateId }) => {
    const person = wanted.get(activity) ?? null
    return person === delegateId || (delegateId !== null && delegateId !== earlier.get(activity)) || (delegateId === null && person === (earlier.get(activity) ?? null)) ? [] : [{ id, activity, person }]
  })
  const assignments = new Map((await readFacts(context.tx, regionId, concerned.map(({ id }) => id))).map((one) => [one.id, one.assignment]))
  await saveFolded(context.tx, regionId, concerned.flatMap(({ id, activity, person }) => {
    const assignment = assignments.get(id)
    if (assignment === undefined) return []
    const fact = { kind: 'assignment.delegated', occurredOn: context.programmeDate, data: { personId: person } } as const
    context.fact({ ...fact, regionId, territoryId, organisationId: schoolId, programmeId, roadmapId, activityId: activity, assignmentId: id })
    return [{ id, after: applyFact(assignment, fact) }]
  }))
}

function byActivity(delegates: ReadonlyMap<string, string>, activityId: (row: string) => string): Map<string, string> {
  return new Map([...delegates].map(([row, person]) => [activityId(row), person]))
}
