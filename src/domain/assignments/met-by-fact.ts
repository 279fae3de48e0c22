import type { FactKind } from '../facts/fact-kind.ts'
import type { ProcessCode } from '../processes/process-code.ts'
import { processes } from '../processes/registry/processes.ts'
import type { VisitType } from '../visits/visit-type.ts'

export type MetStep = { process: ProcessCode; step: string }

const all = Object.values(processes).flatMap(({ code, steps }) => Object.entries(steps).map(([name, step]) => ({ process: code, step: name, metBy: step.metBy ?? [], unmetBy: step.unmetBy ?? [] })))

/** Steps whose assignments a fact of a school closes; those that it opens again. */
export function stepsMetBy(kind: FactKind): MetStep[] {
  return all.filter(({ metBy }) => metBy.includes(kind)).map(({ process, step }) => ({ process, step }))
}

export function stepsUnmetBy(kind: FactKind): MetStep[] {
  return all.filter(({ unmetBy }) => unmetBy.includes(kind)).map(({ process, step }) => ({ process, step }))
}

/** What a visit of a type can close, the more fitting first: a first visit counts as any visit where a plan does not tell them apart. */
export const stepsOfVisit: Record<VisitType, readonly string[]> = { 'first': ['first-visit', 'visit'], 'regular': ['visit'], 'exchange': ['exchange'], 'on-request': ['visit'] }

/** All facts of schools that close assignments. */
export function factKindsThatMeet(): FactKind[] {
  return [...new Set(all.flatMap(({ metBy }) => metBy))]
}
