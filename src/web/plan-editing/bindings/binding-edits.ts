import { bindingsOf } from '../../../domain/bindings/propose-bindings.ts'
import type { Binding } from '../../../domain/processes/binding.ts'
import type { ProcessCode } from '../../../domain/processes/process-code.ts'
import { processes } from '../../../domain/processes/registry/processes.ts'
import type { Change } from '../../../domain/roadmaps/changes/change.ts'
import type { DraftPlan, PlanActivityId, PlannedActivity } from '../../../domain/roadmaps/plan/planned-activity.ts'

/** What a person says stands; null gives the proposal back. */
export function setBindings(id: PlanActivityId, bindings: Binding[] | null): Change[] {
  return [{ do: 'changeActivity', id, fields: { bindings } }]
}

/** Every proposal that nobody has looked at, taken as it is. */
export function confirmAll(plan: DraftPlan): Change[] {
  return plan.activities.filter(({ bindings }) => bindings === null).flatMap((activity) => setBindings(activity.id, bindingsOf(activity, plan)))
}

/** Another process brings its first step; what it is of and what it feeds stay. */
export function withProcess(binding: Binding, process: ProcessCode): Binding {
  const steps = Object.keys(processes[process].steps)
  return { ...binding, process, step: steps.includes(binding.step) ? binding.step : steps[0] ?? binding.step }
}

/** Another part has other targets. */
export function withPart(binding: Binding, part: number | null): Binding {
  return { ...binding, part, target: null }
}

/** The targets that a binding can feed, and the words of each. */
export function targetsOf({ part }: Pick<Binding, 'part'>, { indicator, parts }: Pick<PlannedActivity, 'indicator' | 'parts'>) {
  return (part === null ? indicator : parts[part]?.indicator ?? null)?.targets ?? []
}
