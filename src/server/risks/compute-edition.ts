import { createHash } from 'node:crypto'
import { alikeKinds, fewestAlike } from '../../domain/risks/alike/alike-kinds.ts'
import { schoolTraits } from '../../domain/risks/alike/school-traits.ts'
import { carriedCounts } from '../../domain/risks/counting/carried-counts.ts'
import type { AskedQuestionnaire, SchoolCounts } from '../../domain/risks/counting/asked-questionnaire.ts'
import { allStretches, type ToldStretch } from '../../domain/risks/counting/told-stretches.ts'
import { packCounts } from '../../domain/risks/counting/packed-counts.ts'
import { meanBuilder, type FactorMean, type MeanBuilder } from '../../domain/risks/profile/factor-means.ts'
import { figuresOf, type Figures } from '../../domain/risks/profile/figures.ts'
import { profileScoring, sheetsBy } from '../../domain/risks/profile/school-profile.ts'
import type { RiskFactor } from '../../domain/risks/risk-factor.ts'
import type { SchoolData } from '../../domain/risks/scoring/school-data.ts'
import { toldSchoolData } from '../../domain/risks/scoring/told-school-data.ts'
import { isAnonymous, smallestGroup } from '../../domain/surveys/audience.ts'
import { canonicalJson } from './canonical-json.ts'
import type { Counted } from './count-schools.ts'

export type ComputedProfile = {
  organisationId: string; regionId: number; territoryId: number; figures: Figures; data: SchoolData | null; alike: string | null; answersHash: Buffer
  counts: { questionnaire: number; sheets: number; packed: Uint8Array }[]
}
export type ComputedMean = { regionId: number; territoryId: number | null; alike: string | null; schools: number; means: FactorMean[] }
export type ComputedEdition = { profiles: ComputedProfile[]; means: ComputedMean[]; factorsHash: Buffer; answersHash: Buffer; questionnaires: number[]; schools: number; sheets: number }

/** Counts that an earlier edition told of: of a school and a questionnaire's wording; null where it told of none. */
export type ToldBefore = (organisationId: string, hash: string) => Uint32Array | null

export const nothingTold: ToldBefore = () => null

/** Every profile, and the means of places and kinds. The same counts and factors give the same, whatever else has changed. */
export function computeEdition({ schools, questionnaires, counters, counted, sheets }: Counted, factors: readonly RiskFactor[], told: ToldBefore): ComputedEdition {
  const asked = questionnaires.map(({ definition: { audience } }, at): AskedQuestionnaire => ({ audience, layout: counters[at]?.layout ?? { length: 1, fields: [] } }))
  const score = profileScoring(factors, asked)
  const stretches = asked.map(({ layout }) => allStretches(layout))
  const profiles = schools.map((school, at): ComputedProfile => {
    const counts = carried(counted.countsOf(at), asked, stretches, (questionnaire) => told(school.id, questionnaires[questionnaire]?.hash ?? ''))
    const data = toldSchoolData(school.answers)
    const packed = counts.flatMap((own, questionnaire) => (own === null ? [] : [{ questionnaire, sheets: own[0] ?? 0, packed: packCounts(own) }]))
    return {
      organisationId: school.id, regionId: school.regionId, territoryId: school.territoryId, figures: figuresOf(score(counts, data)), data, alike: null, counts: packed,
      answersHash: hashOfAnswers(packed.map((one) => ({ hash: questionnaires[one.questionnaire]?.hash ?? '', packed: one.packed })), data),
    }
  })
  const means = [...placeMeans(schools, profiles, factors), ...alikeMeans(schools, profiles, factors)]
  const all = createHash('sha256')
  for (const { organisationId, answersHash } of profiles) all.update(organisationId).update(answersHash)
  return { profiles, means, factorsHash: hashOfFactors(factors), answersHash: all.digest(), questionnaires: questionnaires.map(({ id }) => id), schools: schools.length, sheets }
}

export function hashOfFactors(factors: readonly RiskFactor[]): Buffer {
  return createHash('sha256').update(canonicalJson(factors)).digest()
}

/** Of what a school's profile was made from. */
export function hashOfAnswers(counts: readonly { hash: string; packed: Uint8Array }[], data: SchoolData | null): Buffer {
  const hash = createHash('sha256')
  for (const { hash: of, packed } of counts) hash.update(of).update(packed)
  return hash.update(data === null ? '' : canonicalJson(data)).digest()
}

/** Of an audience that an earlier edition told of, no question is told anew for the sake of one to four. */
function carried(counts: SchoolCounts, asked: readonly AskedQuestionnaire[], stretches: readonly (readonly ToldStretch[])[], before: (questionnaire: number) => Uint32Array | null): SchoolCounts {
  const told = counts.map((_, at) => before(at))
  const sheets = sheetsBy(asked, told)
  return asked.map(({ audience, layout }, at) => {
    const own = counts[at] ?? null
    if (!isAnonymous(audience) || (sheets.get(audience) ?? 0) < smallestGroup) return own
    const nobody = new Uint32Array(layout.length)
    const counted = carriedCounts(stretches[at] ?? [], own ?? nobody, told[at] ?? nobody)
    return counted[0] === 0 ? null : counted
  })
}

type Schools = Counted['schools']

/** Of each territory that a school lies in, up to the country. */
function placeMeans(schools: Schools, profiles: readonly ComputedProfile[], factors: readonly RiskFactor[]): ComputedMean[] {
  const byTerritory = new Map<number, { regionId: number; mean: MeanBuilder }>()
  for (const [at, { path, regionId }] of schools.entries()) {
    for (const [depth, id] of path.entries()) {
      const known = byTerritory.get(id) ?? { regionId: depth === 0 ? 0 : regionId, mean: meanBuilder(factors) }
      byTerritory.set(id, known)
      known.mean.add(profiles[at]?.figures ?? [])
    }
  }
  return [...byTerritory].map(([territoryId, { regionId, mean }]) => ({ regionId, territoryId, alike: null, schools: mean.schools, means: mean.means() }))
}

/** Of each kind of schools; each profile gets the closest kind that has enough of them. */
function alikeMeans(schools: Schools, profiles: readonly ComputedProfile[], factors: readonly RiskFactor[]): ComputedMean[] {
  const kinds = schools.map(({ answers, pupils }) => alikeKinds(schoolTraits(answers, pupils)))
  const byKind = new Map<string, MeanBuilder>()
  for (const [at, own] of kinds.entries()) {
    for (const kind of own) {
      const mean = byKind.get(kind) ?? meanBuilder(factors)
      byKind.set(kind, mean)
      mean.add(profiles[at]?.figures ?? [])
    }
  }
  const isEnough = (kind: string) => (byKind.get(kind)?.schools ?? 0) >= fewestAlike
  for (const [at, own] of kinds.entries()) {
    const profile = profiles[at]
    if (profile) profile.alike = own.find(isEnough) ?? null
  }
  return [...byKind].filter(([kind]) => isEnough(kind)).map(([alike, mean]) => ({ regionId: 0, territoryId: null, alike, schools: mean.schools, means: mean.means() }))
}
