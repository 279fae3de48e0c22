import type { FactKind } from '../facts/fact-kind.ts'
import type { CivilDate } from '../kernel/civil-date.ts'
import type { VisitType } from '../visits/visit-type.ts'
import { stepsMetBy, stepsOfVisit } from './met-by-fact.ts'

/** What a road map asks of a school, not yet done. `binding`: of one activity and one of its bindings, window after window. */
export type AskedOfSchool = { id: string; binding: string; process: string; step: string; startsOn: CivilDate | null; dueOn: CivilDate | null }

/** What a school's processes had recorded; `visitType` of visits that both sides have signed. */
export type EarlierFact = { kind: FactKind; on: CivilDate; visitType: VisitType | null }

export type Met = { id: string; fact: EarlierFact }

/**
 * Which of the things that a road map asks of one school were done before anybody asked: each fact, in its order, closes of each binding the
 * first window that had begun by then, or the first of all. A first visit counts as any visit where the road map does not tell them apart.
 */
export function metEarlier(asked: readonly AskedOfSchool[], facts: readonly EarlierFact[]): Met[] {
  const left = asked.toSorted((one, other) => byDue(one, other))
  const met: Met[] = []
  for (const fact of facts) {
    for (const binding of bindingsOf(fact, left)) {
      const at = left.findIndex((one) => one.binding === binding && isBegun(one, asked, fact.on))
      const [found] = at < 0 ? [] : left.splice(at, 1)
      if (found) met.push({ id: found.id, fact })
    }
  }
  return met
}

function bindingsOf({ kind, visitType }: EarlierFact, asked: readonly AskedOfSchool[]): string[] {
  const steps = stepsMetBy(kind)
  const fitting = asked.filter(({ process, step }) => steps.some((one) => one.process === process && one.step === step))
  const wanted = visitType === null ? null : stepsOfVisit[visitType].find((name) => fitting.some(({ step }) => step === name))
  return [...new Set(fitting.filter(({ step }) => wanted === null || step === wanted).map(({ binding }) => binding))]
}

function isBegun({ binding, startsOn, dueOn }: AskedOfSchool, all: readonly AskedOfSchool[], on: CivilDate): boolean {
  return startsOn === null || startsOn <= on || dueOn === null || !all.some((other) => other.binding === binding && other.dueOn !== null && other.dueOn < dueOn)
}

function byDue({ dueOn: one, id }: AskedOfSchool, { dueOn: other, id: otherId }: AskedOfSchool): number {
  if (one === other) return id < otherId ? -1 : 1
  return one === null || (other !== null && one > other) ? 1 : -1
}
