import type { FactData, FactKind } from '../facts/fact-kind.ts'
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

/** Which of the steps that a fact speaks to it means, the more fitting first; null: all of them. */
export function stepsMeant(fact: MeaningFact): readonly string[] | null {
  switch (fact.kind) {
    case 'visit.signed': return stepsOfVisit[fact.data.type]
    case 'stage.proved': return [`prove-${fact.data.stage}`, 'prove']
    case 'stage.confirmed': return [`confirm-${fact.data.stage}`, 'confirm']
    case 'stage.returned': return [`prove-${fact.data.stage}`, 'prove', `confirm-${fact.data.stage}`, 'confirm']
    default: return null
  }
}

type MeaningFact = { [Kind in FactKind]: { kind: Kind; data: FactData[Kind] } }[FactKind]

/** All facts of schools that close assignments. */
export function factKindsThatMeet(): FactKind[] {
  return [...new Set(all.flatMap(({ metBy }) => metBy))]
}
