import { significances, type RiskFactor } from '../risk-factor.ts'
import { significanceOf, toTenths } from '../scoring/factor-scoring.ts'
import { factorValues, type Figures } from './figures.ts'

/** Of fewer schools no mean is shown to one of them: it would tell of the others. */
export const fewestSchools = 3

/** How a factor stands in many schools: the mean of those that have a value, and how many have which significance, in the order of `significances`. */
export type FactorMean = { value: number | null; schools: number; bySignificance: readonly number[] }

/** Adds up the profiles of schools of one place, or of one kind. */
export type MeanBuilder = { schools: number; add: (figures: Figures) => void; means: () => FactorMean[] }

export function meanBuilder(factors: readonly RiskFactor[]): MeanBuilder {
  // In tenths, which are whole numbers: the sum does not depend on the order of schools.
  const sums = factors.map(() => ({ tenths: 0, schools: 0, bySignificance: significances.map(() => 0) }))
  const builder: MeanBuilder = {
    schools: 0,
    add(figures) {
      builder.schools += 1
      for (const [at, value] of factorValues(factors, figures).entries()) {
        const [sum, factor] = [sums[at], factors[at]]
        if (!sum || !factor) continue
        const place = significances.indexOf(significanceOf(value, factor))
        sum.bySignificance[place] = (sum.bySignificance[place] ?? 0) + 1
        if (value === null) continue
        sum.tenths += Math.round(value * 10)
        sum.schools += 1
      }
    },
    means: () => sums.map(({ tenths, schools, bySignificance }) => ({ value: schools === 0 ? null : toTenths(tenths / 10 / schools), schools, bySignificance: [...bySignificance] })),
  }
  return builder
}
