import type { z } from 'zod'
import type { previewAssignments } from '../../contract/running-plan.ts'
import { distinctSeats, type Seat } from '../../domain/assignments/planning/seat.ts'
import { planAssignments, type Slot } from '../../domain/assignments/planning/plan-assignments.ts'
import { bindingsOf } from '../../domain/bindings/propose-bindings.ts'
import { groupedBy } from '../../domain/kernel/grouped-by.ts'
import type { Revision } from '../../domain/roadmaps/revisions/revision.ts'
import type { QueryContext } from '../kernel/context.ts'
import { readPlanningSource } from './planning.read.ts'
import { readSeatNames } from './seat-names.read.ts'

type Preview = z.infer<typeof previewAssignments.reply>
const shown = 20

/** What approval of a revision today would plan. */
export async function previewPlan(db: QueryContext['db'], { id, roadmapId, plan, state }: Revision, on: string): Promise<Preview> {
  const source = await readPlanningSource(db, roadmapId, state === 'draft' ? { revisionId: id, on } : undefined)
  const slots = source ? planAssignments(source.history, source.snapshot) : []
  const byActivity = groupedBy(slots, ({ activityId }) => activityId)
  const seats = new Map([...byActivity].map(([activityId, own]) => [activityId, shownSeats(own)]))
  const names = await readSeatNames(db, [...seats.values()].flat().map(({ seat }) => seat.holder))
  return {
    total: slots.reduce((sum, { seats }) => sum + seats.length, 0),
    activities: plan.activities.map((activity) => {
      const own = byActivity.get(activity.id) ?? []
      return {
        activityId: activity.id, bindings: bindingsOf(activity, plan), isConfirmed: activity.bindings !== null,
        organise: sum(own, 'organise'), do: sum(own, 'do'), past: own.reduce((all, { isPast, seats }) => all + (isPast ? seats.length : 0), 0),
        holders: (seats.get(activity.id) ?? []).map(({ seat: { holder, instead }, duty }) => ({
          role: holder.role, duty, instead, territory: names.territories.get(holder.territoryId) ?? '', organisation: holder.organisationId === null ? null : names.organisations.get(holder.organisationId) ?? null,
        })),
      }
    }),
  }
}

function shownSeats(slots: readonly Slot[]): { seat: Seat; duty: Slot['duty'] }[] {
  const ofDuty = (duty: Slot['duty']) => distinctSeats(slots.flatMap((slot) => (slot.duty === duty ? slot.seats : []))).slice(0, shown).map((seat) => ({ seat, duty }))
  return [...ofDuty('organise'), ...ofDuty('do')]
}

function sum(slots: readonly Slot[], duty: Slot['duty']): number {
  return slots.reduce((all, slot) => all + (slot.duty === duty ? slot.seats.length : 0), 0)
}
