import { z } from 'zod'
import { roles } from '../domain/access/role.ts'
import { spreads } from '../domain/indicators/breakdown.ts'
import { countedFactKinds } from '../domain/indicators/counted-fact.ts'
import { indicatorMeasures } from '../domain/indicators/indicator-measure.ts'
import type { Indicator } from '../domain/indicators/indicator.ts'
import { targetStates } from '../domain/indicators/target-standing.ts'
import { populationCodes } from '../domain/processes/population.ts'
import { processCodes } from '../domain/processes/process-code.ts'
import { comparators, targetUnits } from '../domain/roadmaps/plan/plan.ts'
import { documentMention } from './assignment-steps.ts'
import { proofReply } from './assignments.ts'
import { command, query } from './endpoint.ts'

const value = z.number().min(0).max(1_000_000_000)

/** What a region makes an indicator of. */
export const indicatorSchema = z.strictObject({
  name: z.string().trim().min(3).max(300),
  programmeId: z.uuid().nullable(),
  measure: z.enum(indicatorMeasures),
  filter: z.strictObject({
    roadmapId: z.uuid().nullable(),
    activityIds: z.array(z.uuid()).max(500),
    process: z.enum(processCodes).nullable(),
    factKind: z.enum(countedFactKinds).nullable(),
  }),
  population: z.enum(populationCodes),
  unit: z.enum(targetUnits),
  spread: z.enum(spreads),
  comparator: z.enum(comparators),
  value,
  startsOn: z.iso.date(),
  dueOn: z.iso.date(),
}) satisfies z.ZodType<Indicator>

const territory = z.object({ id: z.int(), name: z.string() })
const organisation = z.object({ id: z.uuid(), name: z.string() })

/** Who gave a place its target, and when. */
const given = z.object({ by: z.string(), role: z.enum(roles).nullable(), from: territory, on: z.iso.date() })

const standing = z.object({
  /** `own` the indicator's, `given` broken down to here, `above` holds for each below, `none` nobody broke the sum down to here. */
  target: z.object({ value: z.number().nullable(), from: z.enum(['own', 'given', 'above', 'none']), given: given.nullable() }),
  /** `facts`: counted from work done. `stated`: named by somebody with a proof. Null where there is nothing yet. */
  basis: z.enum(['facts', 'stated']).nullable(),
  measured: z.number().nullable(),
  /** What a share is made of; null for counts and for what is stated. */
  counted: z.object({ done: z.int(), of: z.int() }).nullable(),
  /** How many stated values it is made of. */
  statedFrom: z.int(),
  state: z.enum(targetStates),
  projected: z.number().nullable(),
})
export type IndicatorStanding = z.infer<typeof standing>

export const indicatorMay = ['change', 'break-down', 'state'] as const

const indicatorReply = indicatorSchema.extend({
  id: z.uuid(),
  version: z.int(),
  /** Whose it is. */
  territory,
  programme: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  roadmap: z.object({ id: z.uuid(), title: z.string().nullable() }).nullable(),
  /** At the place that was asked for. */
  standing,
  isBrokenDown: z.boolean(),
  may: z.array(z.enum(indicatorMay)),
})
export type IndicatorReply = z.infer<typeof indicatorReply>

/** The place that an indicator is looked at: a territory with all below it, or one organisation of it. */
const placeQuery = z.object({ territory: z.coerce.number().int(), organisation: z.uuid().optional() })
const params = z.object({ id: z.uuid() })

/** Of the territory itself and of those that it lies in: each as it stands here. */
export const listIndicators = query({
  path: '/api/indicators', summary: 'Показатели: заведённые здесь и выше, со значением для этого места',
  query: placeQuery.extend({ /** Only those that count this road map. */ roadmap: z.uuid().optional() }),
  reply: z.object({
    place: z.object({ territory, organisation: organisation.nullable(), /** Of what lies above, nearest last. */ above: z.array(territory) }),
    items: z.array(indicatorReply),
    /** Targets of the approved road maps that speak to the place, by their state. */
    roadmaps: z.array(z.object({ id: z.uuid(), title: z.string().nullable(), territory, targets: z.record(z.enum(targetStates), z.int()) })),
    /** Whether an indicator can be made for this territory. */
    mayMake: z.boolean(),
  }),
})
export type IndicatorsReply = z.infer<typeof listIndicators.reply>

/** One place below with its own target and value. */
const partReply = z.object({ territory, organisation: organisation.nullable(), standing })
export type IndicatorPart = z.infer<typeof partReply>

export const readIndicator = query({
  path: '/api/indicators/:id', summary: 'Один показатель: значение, разбивка вниз, названные значения', params, query: placeQuery,
  reply: z.object({
    indicator: indicatorReply,
    place: z.object({ territory, organisation: organisation.nullable() }),
    /** What lies right below: municipalities, schools. */
    parts: z.array(partReply),
    /** Values that were named here and below, the last first; up to 100. */
    stated: z.array(z.object({ factId: z.string(), value: z.number().nullable(), on: z.iso.date(), by: z.string(), territory, organisation: organisation.nullable(), proof: proofReply.omit({ stated: true }) })),
  }),
})
export type OneIndicatorReply = z.infer<typeof readIndicator.reply>

/** The number opened: whom it counts, with assignments and facts; those who have not done it come first. 100 a page. */
export const openIndicator = query({
  path: '/api/indicators/:id/members', summary: 'Из чего сложилось значение показателя', params,
  query: placeQuery.extend({ offset: z.coerce.number().int().min(0).default(0) }),
  reply: z.object({
    total: z.int(),
    members: z.array(z.object({
      name: z.string(), territory: z.string(), isDone: z.boolean(),
      assignments: z.array(z.object({ regionId: z.int(), id: z.uuid(), state: z.string(), dueOn: z.iso.date().nullable(), doneOn: z.iso.date().nullable(), factId: z.string().nullable() })),
      facts: z.array(z.object({ id: z.string(), kind: z.string(), on: z.iso.date(), assignment: z.object({ regionId: z.int(), id: z.uuid() }).nullable() })),
    })),
  }),
})
export type IndicatorMembers = z.infer<typeof openIndicator.reply>

const after = z.object({ id: z.uuid(), version: z.int() })

export const createIndicator = command({
  path: '/api/indicators', summary: 'Завести показатель территории', body: z.strictObject({ indicatorId: z.uuid(), territoryId: z.int(), indicator: indicatorSchema }), reply: after,
})

export const changeIndicator = command({ path: '/api/indicators/:id', summary: 'Изменить показатель', params, body: z.strictObject({ version: z.int(), indicator: indicatorSchema }), reply: after })

export const closeIndicator = command({ path: '/api/indicators/:id/close', summary: 'Убрать показатель', params, body: z.strictObject({ version: z.int() }), reply: after })

/** All parts of one territory at once; a place without a value gets none. */
export const breakDownIndicator = command({
  path: '/api/indicators/:id/breakdown', summary: 'Разбить целевое значение территории на части', params,
  body: z.strictObject({
    version: z.int(), territoryId: z.int(),
    parts: z.array(z.strictObject({ territoryId: z.int(), organisationId: z.uuid().nullable(), value })).max(2_000),
  }),
  reply: after,
})

const link = z.url({ protocol: /^https?$/ }).max(2_000)

/** A value that nobody can compute. One at least of files, link and document proves it; null takes the value back and needs none. */
const statedBody = z.strictObject({
  territoryId: z.int(), organisationId: z.uuid().nullable(),
  value: value.nullable(),
  files: z.array(z.uuid()).max(20), link: link.nullable(), document: documentMention.nullable(), note: z.string().trim().min(1).max(4_000).nullable(),
})
export type StatedBody = z.infer<typeof statedBody>

export const stateIndicator = command({ path: '/api/indicators/:id/stated', summary: 'Указать значение показателя с подтверждением', params, body: statedBody, reply: z.object({ id: z.uuid() }) })

/** The same for a target of a road map that nobody can compute: `part` and `target` as `readTargets` names them. */
export const stateTarget = command({
  path: '/api/roadmaps/:id/targets/:activity/stated', summary: 'Указать значение целевого показателя мероприятия с подтверждением', params: z.object({ id: z.uuid(), activity: z.uuid() }),
  body: statedBody.omit({ organisationId: true }).extend({ part: z.int().min(0).max(1_000).nullable(), target: z.int().min(0).max(1_000) }), reply: z.object({ id: z.uuid() }),
})
