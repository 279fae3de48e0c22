import type { TargetReply } from '../../contract/targets.ts'
import type { ReportAsked, ReportReply } from '../../contract/reports.ts'
import { groupedBy } from '../../domain/kernel/grouped-by.ts'
import type { Report, ReportActivity, ReportTarget } from '../../domain/reports/report.ts'
import type { DraftPlan, PlannedActivity } from '../../domain/roadmaps/plan/planned-activity.ts'
import { printSchedule } from '../../domain/roadmaps/schedule/print-schedule.ts'
import { readTargets } from '../indicators/target.read.ts'
import type { QueryContext } from '../kernel/context.ts'
import { readCurrentPlan } from '../roadmaps/roadmap.read.ts'
import { countActivities, readHead, readProofs, readReasons, readReported, type Asked, type CountedActivity } from './report.read.ts'
import { requireSubject } from './report-subject.read.ts'

/** A print of every proof in a region would be a book; the page opens the rest. */
const named = { territory: 8, curator: 20, organisation: 50 } as const

/** What was asked and what was done, by whom the report is of, in the period, as the facts have it. */
export async function makeReport({ db, actor, programmeDate }: Pick<QueryContext, 'db' | 'actor' | 'programmeDate'>, { from, to, ...of }: ReportAsked): Promise<Report> {
  const subject = await requireSubject(db, actor, { from, to, ...of })
  const asked: Asked = { subject, period: { from, to }, today: programmeDate, actor }
  const most = named[subject.kind]
  const [counted, proofs, reasons, head] = [await countActivities(db, asked), await readProofs(db, asked, most), await readReasons(db, asked, most), await readHead(db, subject.regionId)]
  const byRoadmap = groupedBy(counted, ({ roadmapId }) => roadmapId)
  const roadmaps: ReportReply['roadmaps'] = []
  for (const roadmap of await readReported(db, [...byRoadmap.keys()])) {
    const plan = await readCurrentPlan(db, roadmap.id)
    const measured = await readTargets(db, actor, {
      roadmapId: roadmap.id, plan, territoryId: subject.territoryId, organisationIds: subject.organisationIds, regionIds: subject.regionIds, today: to < programmeDate ? to : programmeDate,
    })
    // A share can be asked of a curator's schools; a number is asked of the whole territory.
    const targets = subject.kind === 'curator' ? measured.filter(({ unit }) => unit === 'percent') : measured
    roadmaps.push({ ...roadmap, activities: activitiesOf(plan, byRoadmap.get(roadmap.id) ?? [], targets).map((activity) => {
      const [proven, told] = [proofs.get(activity.activityId), reasons.get(activity.activityId)]
      return Object.assign(activity, { proofs: proven?.items ?? [], proofCount: proven?.count ?? 0, reasons: told?.items ?? [], reasonCount: told?.count ?? 0 })
    }) })
  }
  return { subject: { kind: subject.kind, name: subject.name }, period: { from, to }, programmeDate, head, roadmaps }
}

type Bare = Omit<ReportActivity, 'proofs' | 'proofCount' | 'reasons' | 'reasonCount'>

/** In the order of the road map. */
function activitiesOf(plan: DraftPlan, counted: readonly CountedActivity[], targets: readonly TargetReply[]): Bare[] {
  const known = new Map(counted.map((one) => [one.activityId, one]))
  return plan.activities.flatMap((activity): Bare[] => {
    const found = known.get(activity.id)
    if (found === undefined) return []
    return [{ activityId: activity.id, number: activity.number, title: activity.title, schedule: scheduleOf(activity), counts: found.counts, doneFrom: found.doneFrom, doneTo: found.doneTo, targets: targets.filter(({ activityId }) => activityId === activity.id).map(targetOf) }]
  })
}

function scheduleOf({ schedule }: PlannedActivity): string {
  return schedule.text ?? printSchedule(schedule)
}

const comparators = { gte: 'не менее', lte: 'не более', eq: '' } as const

function targetOf({ comparator, value, unit, of, part, measured, basis, state }: TargetReply): ReportTarget {
  const amount = `${String(value).replace('.', ',')}${unit === 'percent' ? '\u00a0%' : ''}`
  return { words: [part === null ? '' : `${part}:`, comparators[comparator], amount, of ?? ''].filter((word) => word !== '').join(' '), measured, isPercent: unit === 'percent', isStated: basis === 'stated', state }
}
