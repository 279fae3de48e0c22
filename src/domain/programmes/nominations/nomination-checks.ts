import type { NominatedRole } from './nomination.ts'

/** What is looked at before a nomination is approved. `refusal` bars the approval, `doubt` is for the one who decides. */
export type NominationCheck = { code: CheckCode; outcome: 'passed' | 'doubt' | 'refusal'; /** Names of schools, or a count, for the sentence. */ about: string | number | null }

export const checkCodes = ['double', 'same-name', 'seat-taken', 'contact', 'heads-school', 'load'] as const
export type CheckCode = (typeof checkCodes)[number]

/** What is known of the person put forward, in this programme year and in its region. */
export type NomineeFacts = {
  role: NominatedRole
  /** Put forward for the same a second time, or appointed to it already. */
  isDouble: boolean
  /** How many other people of the region bear the same name: the same one, entered twice? */
  namesakes: number
  /** Somebody else is the coordinator of this territory today. */
  isSeatTaken: boolean
  hasContact: boolean
  /** Schools of the programme that the person is the head or of the team of. */
  ownSchools: readonly string[]
  /** Schools that the person curates already, and the limit. */
  curated: number
  limit: number
}

export function nominationChecks(facts: NomineeFacts): NominationCheck[] {
  const { role, isDouble, namesakes, isSeatTaken, hasContact, ownSchools, curated, limit } = facts
  return [
    { code: 'double', outcome: isDouble ? 'refusal' : 'passed', about: null },
    { code: 'same-name', outcome: namesakes > 0 ? 'doubt' : 'passed', about: namesakes },
    { code: 'contact', outcome: hasContact ? 'passed' : 'doubt', about: null },
    ...(role === 'curator'
      ? [
        { code: 'heads-school', outcome: ownSchools.length > 0 ? 'doubt' : 'passed', about: ownSchools.join(', ') } as const,
        { code: 'load', outcome: curated >= limit ? 'refusal' : 'passed', about: curated } as const,
      ]
      : [{ code: 'seat-taken', outcome: isSeatTaken ? 'doubt' : 'passed', about: null } as const]),
  ]
}

export function bars(checks: readonly NominationCheck[]): NominationCheck | null {
  return checks.find(({ outcome }) => outcome === 'refusal') ?? null
}
