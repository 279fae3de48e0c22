import type { AskedQuestionnaire, SchoolCounts } from '../counting/asked-questionnaire.ts'
import type { RiskFactor } from '../risk-factor.ts'
import type { Audience } from '../../surveys/audience.ts'
import { factorScoring, scoreFactor, type FactorScore } from '../scoring/factor-scoring.ts'
import type { SchoolData } from '../scoring/school-data.ts'

/** The factors of a catalogue with the questionnaires of a year, made ready for many schools. */
export type ProfileScoring = (counts: SchoolCounts, data: SchoolData | null) => FactorScore[]

export function profileScoring(factors: readonly RiskFactor[], asked: readonly AskedQuestionnaire[]): ProfileScoring {
  const scorings = factors.map((factor) => factorScoring(factor, asked))
  return (counts, data) => {
    const sheets = sheetsBy(asked, counts)
    return scorings.map((scoring) => scoreFactor(scoring, counts, (audience) => sheets.get(audience) ?? 0, data))
  }
}

/** How many sheets of each audience there are. */
export function sheetsBy(asked: readonly AskedQuestionnaire[], counts: SchoolCounts): Map<Audience, number> {
  const sheets = new Map<Audience, number>()
  for (const [at, { audience }] of asked.entries()) sheets.set(audience, (sheets.get(audience) ?? 0) + (counts[at]?.[0] ?? 0))
  return sheets
}
