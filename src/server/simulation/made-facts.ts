import type { AssignmentFact } from '../../domain/assignments/apply-fact.ts'
import type { Decider } from '../../domain/facts/fact-kind.ts'
import { addDays, daysBetween, type CivilDate } from '../../domain/kernel/civil-date.ts'
import type { ProcessCode } from '../../domain/processes/process-code.ts'
import type { Draw } from './draw.ts'

/** By whose hand: the one who holds the assignment, or the one who decides about it. */
export type MadeFact = { fact: AssignmentFact; by: 'holder' | 'decider' }

type Asked = { process: ProcessCode; startsOn: CivilDate | null; dueOn: CivilDate | null }

/** What happened to an assignment up to that day: most of what was due is done in time, some of it late, some returned, some not at all. */
export function madeFacts({ process, startsOn, dueOn }: Asked, { today, since, decider, draw }: { today: CivilDate; since: CivilDate; decider: Decider; draw: Draw }): MadeFact[] {
  const [luck, when] = [draw.next(), draw.next()]
  const from = later(startsOn ?? since, since)
  if (from > today || process === 'appointments') return []
  if (dueOn === null || dueOn >= today) {
    const on = between(from, today, when)
    return luck < 0.25 ? done(process, on, addDays(on, 2), today, decider) : luck < 0.32 ? given(process, on, decider) : []
  }
  const inTime = between(later(from, addDays(dueOn, -10)), dueOn, when)
  const afterwards = earlier(addDays(dueOn, 1 + Math.floor(9 * when)), today)
  if (luck < 0.8) return done(process, inTime, addDays(inTime, 3), today, decider)
  if (luck < 0.87) return done(process, afterwards, addDays(afterwards, 2), today, decider)
  if (luck < 0.9) return given(process, afterwards, decider)
  if (luck < 0.92) return returned(process, inTime, decider)
  if (luck < 0.93) return [{ by: 'decider', fact: { kind: 'assignment.waived', occurredOn: inTime, data: { reason: 'Школа на капитальном ремонте' } } }]
  if (luck < 0.95) return postponed(inTime, addDays(today, 14), decider)
  return []
}

const isByHand = (process: ProcessCode) => process !== 'publication'

function given(process: ProcessCode, on: CivilDate, decider: Decider): MadeFact[] {
  if (!isByHand(process)) return [{ by: 'holder', fact: { kind: 'publication.made', occurredOn: on, data: { link: 'https://school.example.ru/news', letter: null, note: null } } }]
  return [{ by: 'holder', fact: { kind: 'evidence.given', occurredOn: on, data: { files: [], link: 'https://school.example.ru/docs', document: null, note: null, stated: null, decider } } }]
}

function done(process: ProcessCode, on: CivilDate, confirmedOn: CivilDate, today: CivilDate, decider: Decider): MadeFact[] {
  const first = given(process, on, decider)
  return isByHand(process) ? [...first, { by: 'decider', fact: { kind: 'evidence.confirmed', occurredOn: earlier(confirmedOn, today), data: {} } }] : first
}

function returned(process: ProcessCode, on: CivilDate, decider: Decider): MadeFact[] {
  return isByHand(process) ? [...given(process, on, decider), { by: 'decider', fact: { kind: 'evidence.returned', occurredOn: addDays(on, 1), data: { reason: 'Нет подписи и даты' } } }] : []
}

function postponed(on: CivilDate, until: CivilDate, decider: Decider): MadeFact[] {
  return [
    { by: 'holder', fact: { kind: 'assignment.postponement-asked', occurredOn: on, data: { until, reason: 'Карантин в школе', decider } } },
    { by: 'decider', fact: { kind: 'assignment.postponed', occurredOn: on, data: { until, reason: null } } },
  ]
}

function between(from: CivilDate, to: CivilDate, share: number): CivilDate {
  return from >= to ? to : addDays(from, Math.floor(share * (daysBetween(from, to) + 1)))
}

function later(one: CivilDate, other: CivilDate): CivilDate {
  return one > other ? one : other
}

function earlier(one: CivilDate, other: CivilDate): CivilDate {
  return one < other ? one : other
}
