import { z } from 'zod'
import { partyRoles } from '../domain/roadmaps/plan/party-role.ts'
import type { Activity, Plan, Schedule } from '../domain/roadmaps/plan/plan.ts'
import { activityKinds, approvalActs, comparators, scheduleKinds, targetUnits, territoryLevels } from '../domain/roadmaps/plan/plan.ts'
import type { DraftPlan, PlanActivityId, PlannedActivity } from '../domain/roadmaps/plan/planned-activity.ts'
import { warningCodes, warningPlaces } from '../domain/roadmaps/plan/warning.ts'
import { bindingsSchema } from './bindings.ts'

// No field may be left out and none may be added; bounds are far above any real document and far below what hurts.
const line = z.string().max(2_000)
const cell = z.string().max(50_000)
const index = z.int().min(0).max(20_000)
const row = z.int().min(0).max(10_000_000)
const date = z.iso.date()

/** RFC 5545, whole days only: a rule that falls every second, or comes no further, would be waited for until the end of time. */
const recurrenceRule = /^FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(;((INTERVAL|COUNT)=[1-9]\d{0,3}|(WKST|BYDAY|BYMONTHDAY|BYYEARDAY|BYWEEKNO|BYMONTH|BYSETPOS)=[A-Z0-9,+-]+))*$/

const windowSchema = z.tuple([date.nullable(), date.nullable()])

export const scheduleSchema = z.strictObject({
  text: cell.nullable(),
  kind: z.enum(scheduleKinds),
  windows: z.array(windowSchema).max(1_000),
  recurrence: z.string().max(500).regex(recurrenceRule).nullable(),
  condition: cell.nullable(),
}) satisfies z.ZodType<Schedule>

const targetSchema = z.strictObject({
  comparator: z.enum(comparators),
  value: z.number(),
  unit: z.enum(targetUnits),
  of: cell.nullable(),
  from: z.enum(['indicator', 'title']),
})

const indicatorSchema = z.strictObject({ text: cell.nullable(), targets: z.array(targetSchema).max(1_000) })

const partySchema = z.strictObject({ text: cell, role: z.enum(partyRoles).nullable() })

const partSchema = z.strictObject({
  description: cell.nullable(),
  indicator: indicatorSchema.nullable(),
  responsible: z.array(index).max(1_000),
  row: row.nullable(),
})

const warningSchema = z.strictObject({
  code: z.enum(warningCodes),
  where: z.enum(warningPlaces),
  message: cell,
  advice: cell,
})

export const sectionSchema = z.strictObject({ number: line.nullable(), title: cell.nullable() })

/** What the interchange format says of an activity. */
const activityFields = {
  number: line.nullable(),
  section: index.nullable(),
  title: cell.nullable(),
  description: cell.nullable(),
  kind: z.enum(activityKinds),
  schedule: scheduleSchema,
  responsible: z.array(partySchema).max(1_000),
  indicator: indicatorSchema.nullable(),
  publication: cell.nullable(),
  parts: z.array(partSchema).max(1_000),
  done: z.boolean(),
  source: z.strictObject({ row }).nullable(),
  warnings: z.array(warningSchema).max(1_000),
}

export const activitySchema = z.strictObject({ position: z.int().min(1), ...activityFields }) satisfies z.ZodType<Activity>

/** The brand is of the compiler only: on the wire the name of an activity is a UUID. */
export const planActivityId = z.uuid() as unknown as z.ZodType<PlanActivityId, string>

/** What an edit may set of an activity. */
export const plannedFields = { ...activityFields, bindings: bindingsSchema }

const plannedActivitySchema = z.strictObject({ id: planActivityId, position: z.int().min(1), ...plannedFields }) satisfies z.ZodType<PlannedActivity>

const territorySchema = z.strictObject({ level: z.enum(territoryLevels).nullable(), name: line.nullable() })

const approvalActsSchema = z.enum(approvalActs)

const approvalSchema = z.strictObject({
  act: approvalActsSchema.nullable(),
  number: line.nullable(),
  date: date.nullable(),
  authority: cell.nullable(),
})

/** What an edit may set of the plan as a whole. */
export const headerFields = {
  title: cell.nullable(),
  programme: line.nullable(),
  territory: territorySchema.nullable(),
  years: z.array(z.int().min(1900).max(2200)).max(100),
  approval: approvalSchema.nullable(),
  amends: z.strictObject({ number: line.nullable(), date: date.nullable() }).nullable(),
  warnings: z.array(warningSchema).max(1_000),
}

const sections = z.array(sectionSchema).max(2_000)

export const planSchema = z.strictObject({ ...headerFields, sections, activities: z.array(activitySchema).max(20_000) }) satisfies z.ZodType<Plan>

export const draftPlanSchema = z.strictObject({
  ...headerFields, sections, activities: z.array(plannedActivitySchema).max(20_000),
}) satisfies z.ZodType<DraftPlan>

/** The format's name and version, as the file says it. */
export const interchangeFormat = 'opora.roadmap/1'
