import type { AskedQuestionnaire, SchoolCounts } from '../counting/asked-questionnaire.ts'
import type { DataItem, RiskFactor, RiskIndex, Significance } from '../risk-factor.ts'
import { fewestTold, type Audience } from '../../surveys/audience.ts'
import { dataItemValue, isTold, type SchoolData } from './school-data.ts'
import { scoredParts, type ScoredRun } from './scored-item.ts'

/** What a factor lacks to be told: enough sheets of an audience, or the school's own data. */
export type Lack = Audience | 'school-data'

/** 0 no risk … 100; null where it can't be told. */
export type FactorScore = { value: number | null; significance: Significance; indices: readonly IndexScore[]; lacks: readonly Lack[] }
export type IndexScore = { value: number | null; items: readonly ItemScore[] }
/** Of how many answers; 1 for the school's own data. */
export type ItemScore = { value: number | null; answers: number }

/** A factor made ready for many schools. */
export type FactorScoring = { factor: RiskFactor; indices: readonly IndexScoring[] }
type IndexScoring = { index: RiskIndex; items: readonly ItemScoring[] }
type ItemScoring = { weight: number } & ({ parts: readonly (readonly ScoredRun[])[]; fewest: number } | { data: DataItem })

export function factorScoring(factor: RiskFactor, asked: readonly AskedQuestionnaire[]): FactorScoring {
  return {
    factor,
    indices: factor.indices.map((index) => ({
      index,
      items: index.source === 'school-data'
        ? index.items.map((data) => ({ weight: data.weight, data }))
        : index.items.map((item) => ({ weight: item.weight, parts: scoredParts(item, index.audience, asked), fewest: fewestTold(index.audience) })),
    })),
  }
}

/** `sheets` says how many sheets of an audience the school has. */
export function scoreFactor({ factor, indices }: FactorScoring, counts: SchoolCounts, sheets: (audience: Audience) => number, data: SchoolData | null): FactorScore {
  const scores = indices.map(({ items }): IndexScore => {
    const ofItems = items.map((item) => ('data' in item ? ofData(item.data, data) : ofAnswers(item.parts, item.fewest, counts)))
    return { value: weightedMean(ofItems.map(({ value }, at) => ({ value, weight: items[at]?.weight ?? 0 }))), items: ofItems }
  })
  const lacks = lacksOf(factor, scores, sheets, data)
  const mean = lacks.length > 0 ? null : weightedMean(scores.map(({ value }, at) => ({ value, weight: indices[at]?.index.weight ?? 0 })))
  const value = mean === null ? null : toTenths(mean)
  return { value, significance: significanceOf(value, factor), indices: scores.map(({ value: own, items }) => ({ value: own === null ? null : toTenths(own), items })), lacks }
}

/** By the value as it is shown, so that no page says «40,0» and another significance than that of 40. */
export function significanceOf(value: number | null, { thresholds: { low, medium, high } }: Pick<RiskFactor, 'thresholds'>): Significance {
  if (value === null) return 'unknown'
  return value >= high ? 'high' : value >= medium ? 'medium' : value >= low ? 'low' : 'none'
}

/** To a tenth; a half goes up, also where the last bit of the sum says otherwise. */
export function toTenths(value: number): number {
  return Math.floor(value * 10 + 0.5 + 1e-6) / 10
}

/** Of those that have a value; null where none has. */
export function weightedMean(of: readonly { value: number | null; weight: number }[]): number | null {
  let [sum, weights] = [0, 0]
  for (const { value, weight } of of) {
    if (value === null || weight <= 0) continue
    sum += value * weight
    weights += weight
  }
  return weights === 0 ? null : sum / weights
}

function ofData(item: DataItem, data: SchoolData | null): ItemScore {
  const value = dataItemValue(item, data)
  return { value, answers: value === null ? 0 : 1 }
}

/** Of the parts that enough people answered. */
function ofAnswers(parts: readonly (readonly ScoredRun[])[], fewest: number, counts: SchoolCounts): ItemScore {
  let [sum, answers, most] = [0, 0, 0]
  for (const runs of parts) {
    let [ofPart, answersOfPart] = [0, 0]
    for (const run of runs) {
      const own = counts[run.questionnaire]
      if (!own) continue
      for (let at = 0; at < run.slots.length; at += 1) {
        const count = own[run.slots[at] ?? 0] ?? 0
        ofPart += count * (run.scores[at] ?? 0)
        answersOfPart += count * (run.answers[at] ?? 0)
      }
    }
    most = Math.max(most, answersOfPart)
    if (answersOfPart < fewest) continue
    sum += ofPart
    answers += answersOfPart
  }
  return answers === 0 ? { value: null, answers: most } : { value: sum / answers, answers }
}

function lacksOf({ indices, requiredAudiences }: RiskFactor, scores: readonly IndexScore[], sheets: (audience: Audience) => number, data: SchoolData | null): Lack[] {
  const short = requiredAudiences.filter((audience) => sheets(audience) < fewestTold(audience))
  const mute = indices.flatMap((index, at): Lack[] => {
    if (scores[at]?.value !== null) return []
    // «Of the pupils with disabilities», where there are none: nothing to measure, and nothing missing.
    if (index.source === 'school-data') return index.items.every((item) => isTold(item, data)) ? [] : ['school-data']
    return requiredAudiences.includes(index.audience) ? [index.audience] : []
  })
  return [...new Set([...short, ...mute])]
}
