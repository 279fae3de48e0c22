import type { CivilDate } from '../../kernel/civil-date.ts'
import type { Significance } from '../risk-factor.ts'
import { wantsAnswer, type ActivationRules } from './activation-rules.ts'

/** What a school will do about a factor, and by when. */
export type RiskMeasure = { text: string; by: CivilDate | null }

export const verdicts = ['confirmed', 'disputed'] as const
export type Verdict = (typeof verdicts)[number]

/** One factor of a school's profile, with what the curator and the school have said of it. */
export type WorkedFactor = {
  code: string
  name: string
  significance: Significance
  verdict: Verdict | null
  /** Why the curator disputes it. */
  verdictReason: string | null
  /** The school's own view of why it is so. */
  diagnosis: string
  measures: readonly RiskMeasure[]
  isActivated: boolean
  /** Why the school does not work on it, where the rules want an answer. */
  skipReason: string | null
}

export const diagnosisStates = ['empty', 'draft', 'sent'] as const
export type DiagnosisState = (typeof diagnosisStates)[number]

export const activationStates = ['none', 'sent', 'returned', 'confirmed'] as const
export type ActivationState = (typeof activationStates)[number]

export const riskWorkSteps = ['verify', 'diagnose', 'activate', 'confirm', 'return'] as const
export type RiskWorkStep = (typeof riskWorkSteps)[number]

export type RiskWork = {
  /** Whether the school's profile has been published: before that there is nothing to verify, to explain or to choose from. */
  isPublished: boolean
  diagnosis: DiagnosisState
  activation: ActivationState
  factors: readonly WorkedFactor[]
}

/** Which steps stand open, whoever may take them. */
export function openRiskWorkSteps({ isPublished, diagnosis, activation, factors }: RiskWork): RiskWorkStep[] {
  if (!isPublished || factors.length === 0) return []
  const isOpen = activation !== 'confirmed' && activation !== 'sent'
  return [
    ...(activation === 'confirmed' ? [] : ['verify' as const]),
    ...(isOpen ? ['diagnose' as const] : []),
    ...(isOpen && diagnosis === 'sent' ? ['activate' as const] : []),
    ...(activation === 'sent' ? ['confirm' as const, 'return' as const] : []),
  ]
}

export type RiskWorkFaultCode = 'no-diagnosis' | 'no-measures' | 'too-few' | 'too-many' | 'no-reason' | 'disputed' | 'activated-unmeasured' | 'unfounded'
/** `factor`: its code; null for what is of the whole. */
export type RiskWorkFault = { code: RiskWorkFaultCode; factor: string | null }

/** A factor that weighs something, or that the school chose, is spoken of; each with a view and at least one measure. */
export function diagnosisFaults(factors: readonly WorkedFactor[]): RiskWorkFault[] {
  return factors.filter(isSpokenOf).flatMap(({ code, diagnosis, measures }): RiskWorkFault[] => {
    const missing: RiskWorkFaultCode[] = diagnosis.trim() === '' ? ['no-diagnosis'] : []
    return [...missing, ...(measures.length === 0 ? ['no-measures' as const] : [])].map((fault) => ({ code: fault, factor: code }))
  })
}

/** High and medium ones that the curator has not disputed are answered for; of the rest the school speaks where it wants to. */
export function isSpokenOf({ significance, verdict, diagnosis, measures }: WorkedFactor): boolean {
  const weighs = (significance === 'high' || significance === 'medium') && verdict !== 'disputed'
  return weighs || diagnosis.trim() !== '' || measures.length > 0
}

export function activationFaults(factors: readonly WorkedFactor[], rules: ActivationRules): RiskWorkFault[] {
  const activated = factors.filter(({ isActivated }) => isActivated)
  return [
    ...(activated.length < Math.min(rules.least, factors.length) ? [{ code: 'too-few' as const, factor: null }] : []),
    ...(activated.length > rules.most ? [{ code: 'too-many' as const, factor: null }] : []),
    ...activated.filter(({ verdict }) => verdict === 'disputed').map(({ code }) => ({ code: 'disputed' as const, factor: code })),
    ...activated.filter(({ measures }) => measures.length === 0).map(({ code }) => ({ code: 'activated-unmeasured' as const, factor: code })),
    ...factors.filter((factor) => !factor.isActivated && wantsAnswer(rules, { significance: factor.significance, isDisputed: factor.verdict === 'disputed' }) && (factor.skipReason ?? '').trim() === '')
      .map(({ code }) => ({ code: 'no-reason' as const, factor: code })),
  ]
}

/** Who disputes says why, for the school reads it. */
export function verdictFaults(factors: readonly WorkedFactor[]): RiskWorkFault[] {
  return factors.filter(({ verdict, verdictReason }) => verdict === 'disputed' && (verdictReason ?? '').trim().length < 3).map(({ code }) => ({ code: 'unfounded', factor: code }))
}

/** Every factor has been confirmed or disputed. */
export function isVerified(factors: readonly WorkedFactor[]): boolean {
  return factors.length > 0 && factors.every(({ verdict }) => verdict !== null)
}
