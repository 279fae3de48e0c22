import { changeVerdicts, type ChangeVerdict } from './positive-change.ts'
import { schoolVerdict, stageVerdicts, type StageVerdict } from './stage.ts'

/** What one factor of one school had to do by a stage's day, and how far it is; `change`: of the factor's value between two profiles. */
export type FactorTally = { factor: string; due: number; done: number; awaiting: number; returned: number; change: ChangeVerdict }

/** `report`: how far the school's report of the stage is. */
export type SchoolTally = { isReported: boolean; isConfirmed: boolean; isAccepted: boolean; factors: readonly FactorTally[] }

export type StageTotals = {
  schools: number; planned: number; due: number; done: number; awaiting: number; returned: number; missing: number; reported: number; confirmed: number; accepted: number
  verdicts: Record<StageVerdict, number>
}

export function tallyVerdict({ due, done }: Pick<FactorTally, 'due' | 'done'>): StageVerdict {
  return due === 0 ? 'nothing-due' : done === due ? 'done' : done === 0 ? 'not-done' : 'partly'
}

export function verdictOfSchool({ factors }: Pick<SchoolTally, 'factors'>): StageVerdict {
  return schoolVerdict(factors.map(tallyVerdict))
}

/** Any number of schools together. */
export function stageTotals(schools: readonly SchoolTally[]): StageTotals {
  const factors = schools.flatMap((school) => school.factors)
  const sum = (of: (factor: FactorTally) => number) => factors.reduce((total, factor) => total + of(factor), 0)
  const [due, done, awaiting, returned] = [sum((one) => one.due), sum((one) => one.done), sum((one) => one.awaiting), sum((one) => one.returned)]
  const planned = schools.filter((school) => school.factors.length > 0)
  const verdicts = planned.map(verdictOfSchool)
  return {
    schools: schools.length, planned: planned.length, due, done, awaiting, returned, missing: due - done - awaiting - returned,
    reported: schools.filter(({ isReported }) => isReported).length, confirmed: schools.filter(({ isConfirmed }) => isConfirmed).length, accepted: schools.filter(({ isAccepted }) => isAccepted).length,
    verdicts: counted(stageVerdicts, verdicts),
  }
}

export type FactorTotals = { code: string; schools: number; due: number; done: number; verdicts: Record<StageVerdict, number>; changes: Record<ChangeVerdict, number> }

/** Each factor over all schools that work on it, the one that most work on first. */
export function factorTotals(schools: readonly SchoolTally[]): FactorTotals[] {
  const all = schools.flatMap(({ factors }) => factors)
  const codes = [...new Set(all.map(({ factor }) => factor))]
  return codes.map((code) => {
    const own = all.filter(({ factor }) => factor === code)
    return { code, schools: own.length, due: own.reduce((sum, { due }) => sum + due, 0), done: own.reduce((sum, { done }) => sum + done, 0), verdicts: counted(stageVerdicts, own.map(tallyVerdict)), changes: counted(changeVerdicts, own.map(({ change }) => change)) }
  }).toSorted((one, other) => other.schools - one.schools || (one.code < other.code ? -1 : 1))
}

function counted<Key extends string>(keys: readonly Key[], found: readonly Key[]): Record<Key, number> {
  const counts = Object.fromEntries(keys.map((key) => [key, 0])) as Record<Key, number>
  for (const key of found) counts[key] += 1
  return counts
}
