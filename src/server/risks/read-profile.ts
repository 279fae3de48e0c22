import type { FactorDetail, FactorItem, FactorSummary, SchoolRiskProfile } from '../../contract/risk-profiles.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import { alikeKind } from '../../domain/risks/alike/alike-kinds.ts'
import { answerDistribution, type AnswerDistribution } from '../../domain/risks/counting/answer-distribution.ts'
import type { AskedQuestionnaire, SchoolCounts } from '../../domain/risks/counting/asked-questionnaire.ts'
import { fewestSchools } from '../../domain/risks/profile/factor-means.ts'
import { factorOfLastYear } from '../../domain/risks/profile/last-year.ts'
import { profileScoring, sheetsBy } from '../../domain/risks/profile/school-profile.ts'
import type { AnswerItem, DataItem, RiskFactor, RiskIndex } from '../../domain/risks/risk-factor.ts'
import { carriedOver } from '../../domain/risks/scoring/carried-over.ts'
import type { FactorScore, IndexScore, ItemScore } from '../../domain/risks/scoring/factor-scoring.ts'
import type { SchoolData } from '../../domain/risks/scoring/school-data.ts'
import { audiences, fewestTold } from '../../domain/surveys/audience.ts'
import { entriesOf } from '../catalogue/catalogue.read.ts'
import type { QueryContext } from '../kernel/context.ts'
import { editionsOfSchool, factorsOfEdition, lastYearsEdition, readCounts, readMeans, readProfile, requireSchool, type ProfiledSchool, type SchoolEdition, type StoredMean, type StoredProfile } from './profile-source.read.ts'

type Reading = Pick<QueryContext, 'db' | 'actor'>
type Opened = {
  school: ProfiledSchool; editions: SchoolEdition[]; edition: SchoolEdition; profile: StoredProfile; factors: readonly RiskFactor[]
  asked: AskedQuestionnaire[]; counts: SchoolCounts; scores: FactorScore[]; summaries: FactorSummary[]; means: Awaited<ReturnType<typeof readMeans>>
}

/** A school's profile, everything in it recomputed from the counts that it was made of. */
export async function readSchoolProfile(reading: Reading, schoolId: string, editionId: string | undefined): Promise<SchoolRiskProfile> {
  const { school, editions, edition, profile, asked, counts, summaries, means } = await open(reading, schoolId, editionId)
  const sheets = sheetsBy(asked, counts)
  return {
    edition, editions, school: { id: school.id, name: school.name, territory: school.territory }, hasSchoolData: profile.data !== null, factors: summaries,
    alike: profile.alike === null || means.alike === null ? null : { ...alikeKind(profile.alike), schools: means.alike.schools },
    audiences: audiences.map((audience) => ({ audience, sheets: sheets.get(audience) ?? 0, isEnough: (sheets.get(audience) ?? 0) >= fewestTold(audience) })),
  }
}

export async function readFactorDetail(reading: Reading, schoolId: string, code: string, editionId: string | undefined): Promise<FactorDetail> {
  const { edition, factors, asked, counts, scores, summaries, profile } = await open(reading, schoolId, editionId)
  const at = factors.findIndex((factor) => factor.code === code)
  const [factor, score, summary] = [factors[at], scores[at], summaries[at]]
  if (!factor || !score || !summary) throw new OporaError('not_found', 'risk.factor-unknown')
  const labels = new Map(((await entriesOf(reading.db, edition.programmeId, 'school-data-form'))[0]?.definition.fields ?? []).map(({ key, label }) => [key, label]))
  const indices = factor.indices.map((index, place) => indexOf(index, score.indices[place], { asked, counts, data: profile.data, labels }))
  return { ...summary, thresholds: factor.thresholds, indices }
}

async function open({ db, actor }: Reading, schoolId: string, editionId: string | undefined): Promise<Opened> {
  const school = await requireSchool(db, actor, schoolId)
  const editions = await editionsOfSchool(db, actor, school)
  const edition = editionId === undefined ? editions.find(({ state }) => state === 'published') ?? editions[0] : editions.find(({ id }) => id === editionId)
  if (!edition) throw new OporaError('not_found', 'risk.profile-unknown')
  const [profile, { asked, counts }] = [await readProfile(db, school, edition.id), await readCounts(db, school, edition.id)]
  const factors = (await factorsOfEdition(db, edition.id)) as readonly RiskFactor[]
  const means = await readMeans(db, school, edition.id, profile.alike)
  const scores = profileScoring(factors, asked)(counts, profile.data)
  const before = await lastYear({ db }, school, edition, factors, asked)
  const summaries = factors.map(({ code, name, description }, at): FactorSummary => {
    const { value, significance, lacks } = scores[at] ?? { value: null, significance: 'unknown', lacks: [] }
    return {
      code, name, description, value, significance, lacks: [...lacks],
      municipality: beside(means.municipality, at), region: beside(means.region, at), alike: beside(means.alike, at), lastYear: before[at] ?? null,
    }
  })
  return { school, editions, edition, profile, factors, asked, counts, scores, summaries, means }
}

/** Nothing of fewer schools than may be told of: the own one is known, and the others would be. */
function beside(mean: StoredMean | null, at: number): FactorSummary['region'] {
  const [tenths, schools] = [mean?.means[at] ?? null, mean?.valued[at] ?? 0]
  return mean === null ? null : { value: tenths === null || schools < fewestSchools ? null : tenths / 10, schools }
}

async function lastYear({ db }: Pick<Reading, 'db'>, school: ProfiledSchool, { previousId }: SchoolEdition, factors: readonly RiskFactor[], asked: readonly AskedQuestionnaire[]): Promise<FactorSummary['lastYear'][]> {
  const then = await lastYearsEdition(db, school, previousId)
  if (then === null) return []
  const { asked: askedThen, counts } = await readCounts(db, school, then.id)
  return factors.map((factor) => {
    const measured = factorOfLastYear(factor, asked, askedThen)
    const [score] = measured === null ? [] : profileScoring([measured], askedThen)(counts, then.data)
    return score === undefined || score.value === null ? null : { year: then.year, value: score.value, significance: score.significance }
  })
}

type Source = { asked: readonly AskedQuestionnaire[]; counts: SchoolCounts; data: SchoolData | null; labels: ReadonlyMap<string, string> }

function indexOf(index: RiskIndex, score: IndexScore | undefined, source: Source): FactorDetail['indices'][number] {
  const { code, name, weight } = index
  const items = index.source === 'school-data'
    ? index.items.map((item, at) => dataItem(item, score?.items[at], source))
    : index.items.map((item, at) => answerItem(item, score?.items[at], answerDistribution(source.asked, source.counts, index.audience, item.question)))
  return { code, name, weight, audience: index.source === 'answers' ? index.audience : null, value: score?.value ?? null, items }
}

function dataItem({ field, per, weight }: DataItem, score: ItemScore | undefined, { data, labels }: Source): FactorItem {
  const told = [field, ...(per === null ? [] : [per])].map((key) => ({ label: labels.get(key) ?? key, value: data?.[key] ?? null }))
  return { label: told.map(({ label }) => label).join(' / '), row: null, weight, value: rounded(score?.value ?? null), answers: null, parts: [], told }
}

function answerItem(item: AnswerItem, score: ItemScore | undefined, distribution: AnswerDistribution | null): FactorItem {
  const { weight } = item
  const value = rounded(score?.value ?? null)
  if (distribution === null) return { label: item.question, row: null, weight, value, answers: null, parts: [], told: [] }
  const { question, rows } = distribution
  const isWhole = question.kind === 'matrix' && item.row === null
  const row = isWhole ? allRows(rows) : rows.find((one) => one.row === item.row)
  const rowLabel = isWhole ? 'все строки вместе' : question.kind === 'matrix' ? question.rows.find(({ code }) => code === item.row)?.label.ru ?? null : null
  return { label: question.text.ru, row: rowLabel, weight, value, answers: row?.answers ?? null, parts: (row?.parts ?? []).map((part) => partOf(part, item, question)), told: [] }
}

/** Of the rows that are told, all answers together. */
function allRows(rows: AnswerDistribution['rows']): AnswerDistribution['rows'][number] | undefined {
  const told = rows.filter(({ answers }) => answers !== null)
  const sum = (of: (row: AnswerDistribution['rows'][number]) => number): number => told.reduce((all, row) => all + of(row), 0)
  return told[0] && { row: null, answers: sum(({ answers }) => answers ?? 0), parts: told[0].parts.map((part, at) => Object.assign({}, part, { count: sum(({ parts }) => countIn(parts[at])) })) }
}

function countIn(part: Part | undefined): number {
  return part !== undefined && 'count' in part ? part.count : 0
}

type Part = AnswerDistribution['rows'][number]['parts'][number]

function partOf(part: Part, item: AnswerItem, question: AnswerDistribution['question']): FactorItem['parts'][number] {
  const scoreAt = (point: number) => (item.by === 'value' ? Math.round(carriedOver(point, item.at0, item.at100)) : null)
  if ('from' in part) return { label: part.from === part.to ? words(part.from) : `${words(part.from)}–${words(part.to)}`, count: part.count, place: null, score: scoreAt((part.from + part.to) / 2) }
  const label = 'options' in question ? question.options.find(({ code }) => code === part.code)?.label.ru ?? part.code : part.code
  if ('place' in part) return { label, count: null, place: part.place, score: null }
  return { label, count: part.count, place: null, score: item.by === 'value' ? scoreAt(Number(part.code)) : item.scores[part.code] ?? null }
}

const words = (value: number) => String(value).replace('.', ',')

function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 10) / 10
}
