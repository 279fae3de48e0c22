import { indexUnit } from '../risks/index-unit.ts'
import { placeOfFactor, type Figures } from '../risks/profile/figures.ts'
import type { RiskFactor, RiskIndex } from '../risks/risk-factor.ts'
import type { SchoolData } from '../risks/scoring/school-data.ts'
import { changeOf, targetChange, type Measured } from './positive-change.ts'
import type { StageChange } from './stage-facts.ts'

/** What a programme promised: from how much to how much, and whence it is known. */
type Promised = { id: string; text: string; unit: string; from: number | null; to: number | null; source: 'profile-index' | 'results-data' | 'stated'; index: string }

/** A school's profile in one published edition; `sheets` by audience. */
export type MeasuredProfile = { factors: readonly RiskFactor[]; figures: Figures; data: SchoolData | null; sheets: Readonly<Record<string, number>> | null }

/** Each index of a factor between two editions, and each target of its programme by what was measured last; nothing is told by one edition alone. */
export function changesOf(factor: string, profiles: readonly MeasuredProfile[], targets: readonly Promised[]): StageChange[] {
  const [first, last] = [profiles[0], profiles.length > 1 ? profiles.at(-1) : undefined]
  const indices = (last ?? first)?.factors.find(({ code }) => code === factor)?.indices ?? []
  return [
    ...indices.map((index): StageChange => {
      const [before, after] = [measuredIndex(first, factor, index.code), measuredIndex(last, factor, index.code)]
      const { verdict, interval } = changeOf(before, after, 'down')
      return { id: `${factor}/${index.code}`, of: 'index', text: index.name, unit: indexUnit, from: before?.value ?? null, to: null, measured: after?.value ?? null, verdict, low: interval?.low ?? null, high: interval?.high ?? null, isReached: null }
    }),
    ...targets.map((target): StageChange => {
      const measured = measuredTarget(last, target)
      const { verdict, interval, isReached } = targetChange(target, measured)
      return { id: target.id, of: 'target', text: target.text, unit: target.unit, from: target.from, to: target.to, measured: measured?.value ?? null, verdict, low: interval?.low ?? null, high: interval?.high ?? null, isReached }
    }),
  ]
}

/** Of a school's factor as a whole. */
export function measuredFactor(profile: MeasuredProfile | undefined, code: string): Measured | null {
  const at = profile?.factors.findIndex((factor) => factor.code === code) ?? -1
  const figure = profile === undefined || at < 0 ? null : profile.figures[placeOfFactor(profile.factors, at)] ?? null
  const asked = profile?.factors[at]?.indices.map((index) => sheetsOf(profile, index)).filter((sheets) => sheets !== null) ?? []
  // As sure as its least asked part.
  return figure === null ? null : { value: figure / 10, sheets: asked.length === 0 ? null : Math.min(...asked) }
}

function measuredIndex(profile: MeasuredProfile | undefined, factor: string, code: string): Measured | null {
  const at = profile?.factors.findIndex((one) => one.code === factor) ?? -1
  const indices = profile?.factors[at]?.indices ?? []
  const number = indices.findIndex((index) => index.code === code)
  const index = indices[number]
  const figure = profile === undefined || index === undefined ? null : profile.figures[placeOfFactor(profile.factors, at) + 1 + number] ?? null
  return figure === null || profile === undefined || index === undefined ? null : { value: figure / 10, sheets: sheetsOf(profile, index) }
}

/** The head's own sheet is one, and proves nothing by itself. */
function sheetsOf({ sheets }: MeasuredProfile, index: RiskIndex): number | null {
  return index.source === 'school-data' ? null : sheets?.[index.audience] ?? 1
}

/** What a school states itself is nobody's measuring. */
function measuredTarget(profile: MeasuredProfile | undefined, { source, index }: Promised): Measured | null {
  if (source === 'results-data') {
    const value = profile?.data?.[index]
    return value === undefined ? null : { value, sheets: null }
  }
  const [factor = '', code = ''] = index.split('/')
  return source === 'profile-index' ? measuredIndex(profile, factor, code) : null
}
