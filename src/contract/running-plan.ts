import { z } from 'zod'
import { roles } from '../domain/access/role.ts'
import { countedMarks, duties } from '../domain/assignments/assignment-state.ts'
import { download, query } from './endpoint.ts'
import { bindingSchema } from './bindings.ts'

/** How many assignments are in each state or bear each mark; a state that none is in stands as 0. */
export const countsReply = z.record(z.enum(countedMarks), z.int())
export type Counts = z.infer<typeof countsReply>

const perDuty = z.object({ organise: countsReply, do: countsReply })

const countedRoadmap = z.object({
  id: z.uuid(), title: z.string().nullable(),
  activities: z.array(z.object({ activityId: z.uuid(), number: z.string().nullable(), title: z.string().nullable(), counts: perDuty })),
})
export type CountedRoadmap = z.infer<typeof countedRoadmap>

/** From roll-ups alone: its cost does not grow with the number of schools. What was just done is in it within 2 s. */
export const readDashboard = query({
  path: '/api/dashboards/:territoryId', summary: 'Сводка территории: она сама, территории в ней, мероприятия дорожных карт',
  params: z.object({ territoryId: z.coerce.number().int() }),
  query: z.object({ roadmap: z.uuid().optional() }),
  reply: z.object({
    territory: z.object({ id: z.int(), name: z.string() }),
    counts: perDuty,
    children: z.array(z.object({ territory: z.object({ id: z.int(), name: z.string() }), counts: perDuty })),
    roadmaps: z.array(countedRoadmap),
  }),
})
export type DashboardReply = z.infer<typeof readDashboard.reply>

/** The same of single schools, the own one or those that a curator is attached to: a few hundred assignments, counted as they stand. */
export const readSchoolsDashboard = query({
  path: '/api/dashboards/schools', summary: 'Сводка своей школы; куратору — закреплённых школ', query: z.object({}),
  reply: z.object({
    counts: perDuty,
    schools: z.array(z.object({ organisation: z.object({ id: z.uuid(), name: z.string() }), counts: perDuty })),
    roadmaps: z.array(countedRoadmap),
  }),
})
export type SchoolsDashboardReply = z.infer<typeof readSchoolsDashboard.reply>

/**
 * One letter a cell: `.` nothing asked · `n` not begun · `o` open · `v` overdue · `a` waits for a confirmation · `r` returned · `d` done ·
 * `l` done late · `w` waived · `p` past before approval. Of several windows of one step the one that needs most attention stands: v r a o n d.
 */
export const cellCodes = ['.', 'n', 'o', 'v', 'a', 'r', 'd', 'l', 'w', 'p'] as const
export type CellCode = (typeof cellCodes)[number]

/** Schools with at least one such cell: `overdue`, `returned`, `awaiting` a confirmation, `open` to be done now. */
export const summaryNeeds = ['overdue', 'returned', 'awaiting', 'open'] as const
export type SummaryNeed = (typeof summaryNeeds)[number]

const summaryFilter = z.object({
  territory: z.coerce.number().int().optional(),
  q: z.string().trim().max(200).optional(),
  needs: z.enum(summaryNeeds).optional(),
})
export type SummaryFilter = z.infer<typeof summaryFilter>

/** «Сводная»: schools × steps. A cell opens by the list of assignments of its organisation and activity. */
export const readSummary = query({
  path: '/api/roadmaps/:id/summary', summary: 'Сводная: школы и шаги дорожной карты', params: z.object({ id: z.uuid() }),
  query: summaryFilter.extend({ offset: z.coerce.number().int().min(0).default(0) }),
  reply: z.object({
    /** The columns; the same on every page. */
    steps: z.array(z.object({ activityId: z.uuid(), binding: z.int(), number: z.string().nullable(), title: z.string().nullable(), process: z.string(), step: z.string(), dueOn: z.iso.date().nullable() })),
    /** Up to 500 schools a page, by territory and name. */
    schools: z.array(z.object({
      organisationId: z.uuid(), name: z.string(), territoryId: z.int(), territory: z.string(),
      /** One letter for each step. */
      cells: z.string(),
      /** Steps (indexes) with comments, and how many. */
      comments: z.array(z.tuple([z.int(), z.int()])),
    })),
    total: z.int(),
    regionId: z.int(),
  }),
})
export type SummaryReply = z.infer<typeof readSummary.reply>

/** The whole sheet with the same signs and colours, messages as notes on their cells. */
export const exportSummary = download({ path: '/api/roadmaps/:id/summary.xlsx', summary: 'Сводная книгой Excel', params: z.object({ id: z.uuid() }), query: summaryFilter })

/** What approval would plan, before it is given: who answers for each activity, and who does it. */
export const previewAssignments = query({
  path: '/api/revisions/:id/assignments-preview', summary: 'Какие поручения возникнут при утверждении', params: z.object({ id: z.uuid() }),
  reply: z.object({
    total: z.int(),
    activities: z.array(z.object({
      activityId: z.uuid(),
      /** What stands: confirmed by a person, or the proposal. */
      bindings: z.array(bindingSchema),
      isConfirmed: z.boolean(),
      organise: z.int(), do: z.int(), past: z.int(),
      holders: z.array(z.object({
        role: z.enum(roles), territory: z.string(), organisation: z.string().nullable(), duty: z.enum(duties),
        /** The party's words where nobody is registered for them, so that the coordinator answers instead. */
        instead: z.string().nullable(),
      })),
    })),
  }),
})
