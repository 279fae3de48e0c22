import type { RiskFactor, Significance } from '../risk-factor.ts'
import { significanceOf, type FactorScore } from '../scoring/factor-scoring.ts'

/** A profile as it is kept: the tenths of each factor in the order of the catalogue, then of its indices; null where they can't be told. */
export type Figures = readonly (number | null)[]

export function figuresOf(scores: readonly FactorScore[]): Figures {
  return scores.flatMap(({ value, indices }) => [tenths(value), ...indices.map((index) => tenths(index.value))])
}

/** Where a factor stands among the figures. */
export function placeOfFactor(factors: readonly RiskFactor[], at: number): number {
  return factors.slice(0, at).reduce((sum, { indices }) => sum + 1 + indices.length, 0)
}

/** The values of the factors alone, in their order. */
export function factorValues(factors: readonly RiskFactor[], figures: Figures): (number | null)[] {
  return factors.map((_, at) => {
    const figure = figures[placeOfFactor(factors, at)] ?? null
    return figure === null ? null : figure / 10
  })
}

export function factorSignificances(factors: readonly RiskFactor[], figures: Figures): Significance[] {
  return factorValues(factors, figures).map((value, at) => {
    const factor = factors[at]
    return factor === undefined ? 'unknown' : significanceOf(value, factor)
  })
}

function tenths(value: number | null): number | null {
  return value === null ? null : Math.round(value * 10)
}
