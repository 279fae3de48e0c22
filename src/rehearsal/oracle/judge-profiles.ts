import { recountFactor, type RiskFactor } from './recount.ts'
import type { Mismatch } from './judge.ts'
import type { Questionnaire } from '../record/asked-questions.ts'
import type { Respondent, SchoolRecord } from '../record/chain-record.ts'

export type ReportedFactor = { code: string; value: number | null; significance: 'high' | 'medium' | 'low' | 'none' | 'unknown' }

/** Half a tenth, and what sums of many fractions may differ by. */
const rounding = 0.05 + 1e-6

/** Every factor of a school's published profile against the recount of what its people answered. */
export function judgeProfile(position: number, school: SchoolRecord, { catalogue, questionnaires, reported }: { catalogue: readonly RiskFactor[]; questionnaires: Partial<Record<Respondent, Questionnaire>>; reported: readonly ReportedFactor[] }): Mismatch[] {
  return catalogue.flatMap((factor): Mismatch[] => {
    const found = reported.find(({ code }) => code === factor.code)
    const { exact } = recountFactor(factor, questionnaires, school)
    const isSame = found !== undefined && (exact === null || found.value === null ? exact === found.value : Math.abs(exact - found.value) <= rounding)
    const mismatch = (what: string, measured: number | null, expected: number | null): Mismatch => ({ position, what: `${school.name}: ${factor.name}${what}`, measured, expected })
    if (!isSame) return [mismatch('', found?.value ?? null, exact === null ? null : Math.round(exact * 1_000) / 1_000)]
    return found.significance === significanceOf(found.value, factor) ? [] : [mismatch(`, значимость ${found.significance}`, found.value, exact)]
  })
}

function significanceOf(value: number | null, { thresholds: { low, medium, high } }: RiskFactor): ReportedFactor['significance'] {
  if (value === null) return 'unknown'
  if (value >= high) return 'high'
  if (value >= medium) return 'medium'
  return value >= low ? 'low' : 'none'
}
