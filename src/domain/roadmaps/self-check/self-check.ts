import type { Plan } from '../plan/plan.ts'
import { criteria } from './criteria.ts'
import type { FederalFrame } from './federal-frame.ts'
import type { CriterionId } from './criteria.ts'
import { warningsBySeverity, type PlacedWarning, type Severity } from './warning-severity.ts'

/** What a reviewer of plans would say. */
export type SelfCheck = {
  /** 0 to 100: the points earned of those that this plan could earn. */
  score: number
  /** Every criterion that applies, the heaviest loss first. */
  reasons: Reason[]
  warnings: Record<Severity, PlacedWarning[]>
}

export type Reason = {
  criterion: CriterionId
  /** Russian. */
  name: string
  weight: number
  lost: number
  /** Russian: what was found. */
  sentence: string
  /** The activities concerned, by position; empty where it is about the whole plan or where nothing is lost. */
  positions: number[]
}

/** `frame`: what the year demands of such plans; null where nothing does, and then nothing is lost for it. */
export function selfCheck(plan: Plan, frame: FederalFrame | null): SelfCheck {
  const reasons = criteria.flatMap(({ id, name, weight, find }): Reason[] => {
    const finding = find(plan, frame)
    if (finding === null) return []
    return [{ criterion: id, name, weight, lost: roundToTenth(weight * (1 - finding.share)), sentence: finding.sentence, positions: finding.positions }]
  })
  const possible = sum(reasons.map(({ weight }) => weight))
  const lost = sum(reasons.map((reason) => reason.lost))
  return {
    score: Math.round((100 * (possible - lost)) / possible),
    reasons: reasons.toSorted((one, other) => other.lost - one.lost),
    warnings: warningsBySeverity(plan),
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

function roundToTenth(number: number): number {
  return Math.round(number * 10) / 10
}
