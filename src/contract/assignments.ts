import { z } from 'zod'
import { roles } from '../domain/access/role.ts'
import { assignmentStates, duties } from '../domain/assignments/assignment-state.ts'
import { assignmentSteps, stepRefusals } from '../domain/assignments/assignment-step.ts'
import { populationCodes } from '../domain/processes/population.ts'
import { processCodes } from '../domain/processes/process-code.ts'
import { query } from './endpoint.ts'
import { scheduleSchema } from './plan.ts'

/** An assignment is addressed by the region that it is kept in (0 is the country) and its id. */
export const assignmentParams = z.object({ region: z.coerce.number().int().min(0), id: z.uuid() })

const named = z.object({ id: z.uuid(), name: z.string() })

/** Whose duty it is: a role's at a territory, an organisation's, a curator's at a school, or one person's. */
export const holderReply = z.object({
  role: z.enum(roles),
  territory: z.object({ id: z.int(), name: z.string() }),
  organisation: named.nullable(),
  person: named.nullable(),
  /** The colleague that it was handed to. */
  delegate: named.nullable(),
})

export const assignmentRow = z.object({
  regionId: z.int(),
  id: z.uuid(),
  roadmapId: z.uuid(),
  activityId: z.uuid(),
  /** As printed in the road map. */
  number: z.string().nullable(),
  title: z.string().nullable(),
  /** The words of the part of the activity that it is about; null for the whole. */
  part: z.string().nullable(),
  process: z.enum(processCodes),
  step: z.string(),
  duty: z.enum(duties),
  startsOn: z.iso.date().nullable(),
  /** After postponements; null where it has no end. */
  dueOn: z.iso.date().nullable(),
  holder: holderReply,
  state: z.enum(assignmentStates),
  isOverdue: z.boolean(),
  doneOn: z.iso.date().nullable(),
  isLate: z.boolean(),
  /** Closed by number and date of a document, where nobody could confirm. */
  isUnconfirmed: z.boolean(),
  /** Closed by what a process saw, not by a person's word. */
  isByFact: z.boolean(),
  /** A postponement that was asked for and is not decided yet. */
  askedUntil: z.iso.date().nullable(),
  version: z.int(),
})
export type AssignmentRow = z.infer<typeof assignmentRow>

/**
 * `decide` waits for this person (to confirm, to grant a postponement); `waiting` waits for others; `later` has begun already and is due
 * after this week or on no day; `done` is of the last 30 days. A week ends on Sunday.
 */
export const deskGroups = ['overdue', 'today', 'week', 'decide', 'later', 'waiting', 'done'] as const
export type DeskGroup = (typeof deskGroups)[number]

export const readDesk = query({
  path: '/api/desk', summary: 'Рабочий стол: что сделать сегодня, на неделе, что просрочено, чего ждут от меня и от других',
  reply: z.object({
    today: z.iso.date(),
    groups: z.array(z.object({ group: z.enum(deskGroups), count: z.int(), items: z.array(assignmentRow) })),
  }),
})
export type DeskReply = z.infer<typeof readDesk.reply>

const flag = z.enum(['true', 'false']).transform((text) => text === 'true')

/** Several states are parted by commas. 25 a page; `next` goes into `after`. */
export const listAssignments = query({
  path: '/api/assignments', summary: 'Поручения: отбор и порядок',
  query: z.object({
    /** Only those of the own seat. */
    mine: flag.optional(),
    /** One of the desk's groups, whole. */
    group: z.enum(deskGroups).optional(),
    state: z.string().max(200).transform((text) => text.split(',')).pipe(z.array(z.enum(assignmentStates)).min(1)).optional(),
    overdue: flag.optional(),
    duty: z.enum(duties).optional(),
    process: z.enum(processCodes).optional(),
    roadmap: z.uuid().optional(),
    activity: z.uuid().optional(),
    territory: z.coerce.number().int().optional(),
    organisation: z.uuid().optional(),
    dueFrom: z.iso.date().optional(),
    dueTo: z.iso.date().optional(),
    /** Words of the activity, or a part of the organisation's name. */
    q: z.string().trim().min(2).max(200).optional(),
    sort: z.enum(['due', 'organisation']).default('due'),
    after: z.string().max(500).optional(),
  }),
  reply: z.object({ items: z.array(assignmentRow), next: z.string().nullable() }),
})
export type AssignmentFilter = z.infer<typeof listAssignments.query>

export const proofReply = z.object({
  files: z.array(z.object({ regionId: z.int(), id: z.uuid(), name: z.string(), mediaType: z.string(), size: z.int() })),
  link: z.string().nullable(),
  document: z.object({ number: z.string(), date: z.iso.date() }).nullable(),
  note: z.string().nullable(),
  /** A value of the indicator, as the holder states it. */
  stated: z.number().nullable(),
})

/** One line of the history: a fact, with what its kind says. `person` is who recorded it; null where the system did by itself. */
export const historyEntry = z.object({
  factId: z.string(),
  kind: z.string(),
  on: z.iso.date(),
  at: z.iso.datetime(),
  person: named.nullable(),
  role: z.enum(roles).nullable(),
  proof: proofReply.nullable(),
  reason: z.string().nullable(),
  until: z.iso.date().nullable(),
  to: named.nullable(),
})

export const commentReply = z.object({ id: z.uuid(), at: z.iso.datetime(), person: named, role: z.enum(roles).nullable(), text: z.string() })

export const readAssignment = query({
  path: '/api/assignments/:region/:id', summary: 'Одно поручение: что, почему, к какому дню, чем подтверждается', params: assignmentParams,
  reply: z.object({
    assignment: assignmentRow,
    /** As planned, before postponements. */
    plannedDueOn: z.iso.date().nullable(),
    /** Russian: what the process asks for, and what proves it. */
    asked: z.string(),
    proofs: z.array(z.enum(['file', 'link', 'document', 'letter', 'fact'])),
    /** Where the work itself is done, if its process has a page: «/forms/…». */
    workPath: z.string().nullable(),
    why: z.object({
      roadmap: z.object({ id: z.uuid(), title: z.string().nullable(), territory: z.string() }),
      /** The school's own programme whose action it is; its road map has no page. */
      document: z.object({ regionId: z.int(), id: z.uuid() }).nullable(),
      revisionId: z.uuid(),
      section: z.string().nullable(),
      activity: z.object({
        id: z.uuid(), number: z.string().nullable(), title: z.string().nullable(), description: z.string().nullable(), indicator: z.string().nullable(),
        publication: z.string().nullable(), schedule: scheduleSchema, parties: z.array(z.string()),
        /** The part of the activity that this is about; null for the whole. */
        part: z.string().nullable(),
      }),
      /** The official document that approved the revision. */
      order: z.object({ act: z.string(), number: z.string().nullable(), date: z.iso.date(), authority: z.string().nullable() }).nullable(),
      population: z.enum(populationCodes),
    }),
    /** Who confirms: the levels' roles, in words of the access table; empty where nobody can. */
    confirmedBy: z.array(z.enum(roles)),
    history: z.array(historyEntry),
    comments: z.array(commentReply),
    /** Every step: open, or why not. */
    may: z.array(z.object({ step: z.enum(assignmentSteps), refusal: z.enum(stepRefusals).nullable() })),
  }),
})
export type AssignmentReply = z.infer<typeof readAssignment.reply>

/** Colleagues of the same seat or body, to whom it can be handed. */
export const listDelegates = query({
  path: '/api/assignments/:region/:id/delegates', summary: 'Кому можно передать поручение', params: assignmentParams,
  reply: z.object({ items: z.array(z.object({ id: z.uuid(), name: z.string(), role: z.enum(roles) })) }),
})
