import { schoolDataForm } from '../../domain/catalogue/school-data/school-data-form.ts'
import { shippedCatalogue } from '../../domain/catalogue/shipped-catalogue.ts'
import { factValues } from '../../domain/data-forms/fact-values.ts'
import type { FactData } from '../../domain/facts/fact-kind.ts'
import { localAdministrator } from '../../domain/people/person.ts'
import { smallestGroup } from '../../domain/surveys/audience.ts'
import type { CopiedValue, CopyRows } from '../kernel/bulk-connection.ts'
import type { CommandContext } from '../kernel/context.ts'
import { hashedId } from '../kernel/hashed-id.ts'
import { drawOf, type Draw } from './draw.ts'
import { factColumns } from './fact-rows.ts'
import { madeSchoolData } from './made-school-data.ts'
import { sheetPool, type SheetPool } from './made-sheets.ts'
import type { Era } from './region-rows.ts'
import { takeGroupNumbers, type AskedQuestionnaire } from './survey.store.ts'

/** Whom the campaign asked, and of what their answers are drawn. */
export type MadeSurvey = { campaignId: string; formId: string; asked: readonly (AskedQuestionnaire & { pool: SheetPool })[] }
export type SurveyedSchool = { id: string; regionId: number; territoryId: number; headId: string | null }

export function madeSurvey(campaignId: string, formId: string, asked: readonly AskedQuestionnaire[], seed: string): MadeSurvey {
  const factors = shippedCatalogue.flatMap((entry) => (entry.kind === 'risk-factor' ? [entry.definition] : []))
  return { campaignId, formId, asked: asked.map((one) => ({ ...one, pool: sheetPool(one.definition, factors, drawOf(`${seed} ${one.definition.audience}`)) })) }
}

const letters = 'АБВГДЕЖЗИК'
/** Of how many grades the shipped questionnaires ask pupils and parents. */
const askedGrades = 2
const shareOf = { head: 0, teacher: 0.08, pupil: 0.5, parent: 0.42 } as const

type Group = { id: number; questionnaire: MadeSurvey['asked'][number]; school: SurveyedSchool; mood: number; grade: number | null; letter: string | null; sheets: number }

/** Classes, groups, answers and the school's own data of some schools; `respondents` to each of them, more or less. The number of sheets. */
export async function fillSurvey({ tx }: Pick<CommandContext, 'tx'>, copy: CopyRows, survey: MadeSurvey, schools: readonly SurveyedSchool[], { respondents, seed, era }: { respondents: number; seed: string; era: Era }): Promise<number> {
  const { campaignId } = survey
  const { programmeId } = era
  const groups: Group[] = []
  const classes: CopiedValue[][] = []
  const made = schools.map((school) => ({ school, draw: drawOf(`${seed} ${school.id}`) })).map(({ school, draw }) => {
    const mood = Math.min(0.95, Math.max(0.02, 0.38 + 0.5 * (draw.next() + draw.next() + draw.next() - 1.5)))
    const size = respondents * (0.4 + 1.2 * draw.next())
    const all = classesOf(Math.max(3, Math.round((size * shareOf.pupil) / askedGrades)))
    for (const { grade, letter, pupils } of all) classes.push([school.regionId, programmeId, school.id, grade, letter, pupils])
    for (const questionnaire of survey.asked) groups.push(...groupsOf(questionnaire, school, mood, all, size))
    return { school, draw, mood, pupils: all.reduce((sum, { pupils }) => sum + pupils, 0) }
  })
  for (const [at, id] of (await takeGroupNumbers(tx, groups.length)).entries()) Object.assign(groups[at] ?? {}, { id })
  await copy('school_class', ['region_id', 'programme_id', 'organisation_id', 'grade', 'letter', 'pupils'], classes)
  await copy('respondent_group', ['region_id', 'id', 'campaign_id', 'questionnaire_id', 'organisation_id', 'grade', 'letter', 'size', 'required', 'codes'],
    groups.map(({ id, questionnaire, school, grade, letter, sheets }) => [school.regionId, id, campaignId, questionnaire.id, school.id, grade, letter, sheets, sheets, sheets]))
  const chance = drawOf(`${seed} sheets ${schools[0]?.id ?? ''}`)
  const sheets = await copy('answer_sheet', ['region_id', 'group_id', 'answers'], sheetsOf(groups, chance))
  await copyHeads(copy, survey, made, era)
  await copySchoolData(copy, survey, made, era)
  return sheets
}

type MadeSchool = { school: SurveyedSchool; draw: Draw; mood: number; pupils: number }

type Class = { grade: number; letter: string; pupils: number }

/** Eleven grades of about so many pupils, in classes of 25 at the most. */
function classesOf(inGrade: number): Class[] {
  const parallel = Math.min(letters.length, Math.ceil(inGrade / 25))
  const pupils = Math.min(100, Math.ceil(inGrade / parallel))
  return Array.from({ length: 11 }, (_, at) => at + 1).flatMap((grade) => Array.from({ length: parallel }, (_, at) => ({ grade, letter: letters[at] ?? 'А', pupils })))
}

/** Whole classes where they are large enough to be told apart, else the school as one. */
function groupsOf(questionnaire: Group['questionnaire'], school: SurveyedSchool, mood: number, classes: readonly Class[], respondents: number): Group[] {
  const { audience, grades } = questionnaire.definition
  if (audience === 'head') return []
  const group = (grade: number | null, letter: string | null, sheets: number): Group => ({ id: 0, questionnaire, school, mood, grade, letter, sheets })
  if (audience === 'teacher') return [group(null, null, Math.max(6, Math.round(respondents * shareOf.teacher)))]
  const share = shareOf[audience] / shareOf.pupil
  const ofClasses = classes.filter(({ grade }) => grades.includes(grade)).map(({ grade, letter, pupils }) => group(grade, letter, Math.round(pupils * share)))
  return ofClasses.every(({ sheets }) => sheets >= smallestGroup) ? ofClasses : [group(null, null, ofClasses.reduce((sum, { sheets }) => sum + sheets, 0))]
}

function* sheetsOf(groups: readonly Group[], chance: Draw): Iterable<CopiedValue[]> {
  for (const { id, questionnaire: { pool }, school: { regionId }, mood, sheets } of groups) {
    for (let at = 0; at < sheets; at += 1) yield [regionId, id, pool(mood, chance)]
  }
}

async function copyHeads(copy: CopyRows, { asked }: MadeSurvey, schools: readonly MadeSchool[], { year }: Era): Promise<void> {
  const heads = asked.filter(({ definition }) => definition.audience === 'head')
  await copy('head_sheet', ['region_id', 'questionnaire_id', 'organisation_id', 'answers', 'sent_on', 'sent_by'], schools.flatMap(({ school, draw, mood }) =>
    heads.map(({ id, pool }) => [school.regionId, id, school.id, pool(mood, draw), `${year}-02-01`, school.headId])))
}

async function copySchoolData(copy: CopyRows, { formId }: MadeSurvey, schools: readonly MadeSchool[], era: Era): Promise<void> {
  const on = `${era.year}-02-03`
  const told = schools.map(({ school, draw, mood, pupils }) => ({ school, id: hashedId(`${formId} ${school.id}`), answers: madeSchoolData(pupils, mood, draw) }))
  await copy('form_response', ['region_id', 'id', 'form_id', 'territory_id', 'organisation_id', 'holder_role', 'state', 'answers', 'filled_on', 'filled_by'],
    told.map(({ school, id, answers }) => [school.regionId, id, formId, school.territoryId, school.id, 'school-head', 'filled', JSON.stringify(answers), on, school.headId]))
  await copy('fact', factColumns, told.map(({ school, id, answers }) => {
    const data: FactData['form.filled'] = { formId, responseId: id, values: factValues(schoolDataForm, answers) }
    return [school.regionId, 'form.filled', on, `${on}T08:00:00Z`, school.headId ?? localAdministrator.id, null, school.territoryId, school.id, null, era.programmeId, null, null, null, JSON.stringify(data), era.commandId]
  }))
}
