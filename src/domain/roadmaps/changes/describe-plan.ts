import { OporaError } from '../../kernel/errors.ts'
import { sameValue } from '../../kernel/same-value.ts'
import type { DraftPlan, PlanHeader } from '../plan/planned-activity.ts'
import type { WarningCode } from '../plan/warning.ts'
import { unchanged, type Applied } from './applied.ts'
import type { ChangeOf } from './change.ts'

const headerNames = ['title', 'programme', 'territory', 'years', 'approval', 'amends', 'warnings'] as const satisfies readonly (keyof PlanHeader)[]

/** Doubts about the document's own number and date, which are settled once a person has set them. */
const settledByApproval: ReadonlySet<WarningCode> = new Set(['document-number-conflict', 'document-date-conflict'])

/** Sets what the plan as a whole says. Schedules stay as they are read, even where the plan's years change. */
export function describePlan(plan: DraftPlan, { fields }: ChangeOf<'describe'>): Applied {
  const changed = headerNames.filter((name) => name in fields && !sameValue(fields[name], plan[name]))
  if (changed.length === 0) return unchanged(plan)
  const after: DraftPlan = { ...plan, ...onlyNamed(fields, changed) }
  if (!isAscending(after.years)) throw new OporaError('invalid_input', 'change.years-order')
  if (changed.includes('approval') && fields.warnings === undefined) {
    after.warnings = plan.warnings.filter(({ code }) => !settledByApproval.has(code))
  }
  return { plan: after, inverse: [{ do: 'describe', fields: onlyNamed(plan, [...changed, 'warnings']) }] }
}

function onlyNamed(fields: Partial<PlanHeader>, names: readonly (keyof PlanHeader)[]): Partial<PlanHeader> {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => names.some((other) => other === name)))
}

function isAscending(years: readonly number[]): boolean {
  return years.every((year, index) => index === 0 || year > (years[index - 1] ?? 0))
}
