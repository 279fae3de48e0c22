import { schoolDataForm } from '../../domain/catalogue/school-data/school-data-form.ts'
import { shippedCatalogue } from '../../domain/catalogue/shipped-catalogue.ts'
import { factValues } from '../../domain/data-forms/fact-values.ts'
import type { FactData } from '../../domain/facts/fact-kind.ts'
import { localAdministrator } from '../../domain/people/person.ts'
import type { CopiedValue, CopyRows } from '../kernel/bulk-connection.ts'
import type { CommandContext } from '../kernel/context.ts'
import { hashedId } from '../kernel/hashed-id.ts'
import { drawOf, type Draw } from './draw.ts'
import { factColumns } from './fact-rows.ts'
import { daysOfSheets, madeClasses, madeGroups, madeRate, madeTeachers, type MadeClass, type MadeGroup } from './made-groups.ts'
import { madeSchoolData } from './made-school-data.ts'
import { sheetPool, type SheetPool } from './made-sheets.ts'
import type { Era } from './region-rows.ts'
import { spreadParticipation, takeGroupNumbers, type AskedCampaign, type AskedQuestionnaire } from './survey.store.ts'

/** Whom the campaign asked, and of what their answers are drawn. */
export type MadeSurvey = Omit<AskedCampaign, 'asked'> & { formId: string; asked: readonly (AskedQuestionnaire & { pool: SheetPool })[] }
export type SurveyedSchool = { id: string; regionId: number; territoryId: number; headId: string | null }

export function madeSurvey({ asked, ...campaign }: AskedCampaign, formId: string, seed: string): MadeSurvey {
  const factors = shippedCatalogue.flatMap((entry) => (entry.kind === 'risk-factor' ? [entry.definition] : []))
  return { ...campaign, formId, asked: asked.map((one) => ({ ...one, pool: sheetPool(one.definition, factors, drawOf(`${seed} ${one.definition.audience}`)) })) }
}

type MadeSchool = { school: SurveyedSchool; draw: Draw; mood: number; classes: MadeClass[]; teachers: number; groups: Group[] }
type Group = MadeGroup & { id: number; questionnaire: MadeSurvey['asked'][number] }

/** Classes, groups, answers and the school's own data of the schools of a region; `respondents` to each of them, more or less. The number of sheets. */
export async function fillSurvey({ tx }: Pick<CommandContext, 'tx'>, copy: CopyRows, survey: MadeSurvey, schools: readonly SurveyedSchool[], { respondents, seed, era }: { respondents: number; seed: string; era: Era }): Promise<number> {
  const made = schools.map((school) => madeSchool(school, survey, respondents, drawOf(`${seed} ${school.id}`)))
  const groups = made.flatMap((one) => one.groups)
  for (const [at, id] of (await takeGroupNumbers(tx, groups.length)).entries()) Object.assign(groups[at] ?? {}, { id })
  await copyLists(copy, made, era)
  await copyGroups(copy, survey, made)
  await copyParticipation(copy, survey, made)
  for (const regionId of new Set(schools.map((school) => school.regionId))) await spreadParticipation(tx, survey.id, regionId)
  const sheets = await copy('answer_sheet', ['region_id', 'group_id', 'answers'], sheetsOf(made, drawOf(`${seed} sheets ${schools[0]?.id ?? ''}`)))
  await copyHeads(copy, survey, made, era)
  await copySchoolData(copy, survey, made, era)
  return sheets
}

function madeSchool(school: SurveyedSchool, { asked, required }: MadeSurvey, respondents: number, draw: Draw): MadeSchool {
  const mood = Math.min(0.95, Math.max(0.02, 0.38 + 0.5 * (draw.next() + draw.next() + draw.next() - 1.5)))
  const size = respondents * (0.4 + 1.2 * draw.next())
  const lists = { classes: madeClasses(size), teachers: madeTeachers(size) }
  const groups = asked.flatMap((questionnaire) => madeGroups(questionnaire.definition, lists, { rate: madeRate(draw), required }).map((group) => Object.assign(group, { id: 0, questionnaire })))
  return { school, draw, mood, ...lists, groups }
}

async function copyLists(copy: CopyRows, made: readonly MadeSchool[], { programmeId }: Era): Promise<void> {
  await copy('school_class', ['region_id', 'programme_id', 'organisation_id', 'grade', 'letter', 'pupils'],
    made.flatMap(({ school, classes }) => classes.map(({ grade, letter, pupils }) => [school.regionId, programmeId, school.id, grade, letter, pupils])))
  await copy('school_staff', ['region_id', 'programme_id', 'organisation_id', 'teachers'], made.map(({ school, teachers }) => [school.regionId, programmeId, school.id, teachers]))
}

/** Closed by now, each with the day on which it had all that was required. */
async function copyGroups(copy: CopyRows, { id: campaignId, closesOn }: MadeSurvey, made: readonly MadeSchool[]): Promise<void> {
  await copy('survey_school', ['region_id', 'campaign_id', 'organisation_id', 'territory_id', 'closes_on', 'state', 'is_made', 'reached_on'], made.map(({ school, groups }) =>
    [school.regionId, campaignId, school.id, school.territoryId, closesOn, 'closed', true, groups.every(({ sheets, required }) => sheets >= required) ? closesOn : null]))
  await copy('respondent_group', ['region_id', 'id', 'campaign_id', 'questionnaire_id', 'organisation_id', 'grade', 'letter', 'size', 'required', 'codes'],
    made.flatMap(({ school, groups }) => groups.map(({ id, questionnaire, grade, letter, size, required }) => [school.regionId, id, campaignId, questionnaire.id, school.id, grade, letter, size, required, questionnaire.definition.audience === 'head' ? 0 : size])))
}

/** As the server counts sheets when they come in: by group, and by school and day. */
async function copyParticipation(copy: CopyRows, survey: MadeSurvey, made: readonly MadeSchool[]): Promise<void> {
  await copy('group_participation', ['region_id', 'group_id', 'received'], made.flatMap(({ school, groups }) => groups.map(({ id, sheets }) => [school.regionId, id, sheets])))
  await copy('participation', ['region_id', 'campaign_id', 'territory_id', 'organisation_id', 'questionnaire_id', 'on_date', 'received'], made.flatMap(({ school, groups, draw }) => survey.asked.flatMap((questionnaire) => {
    const received = groups.reduce((sum, group) => sum + (group.questionnaire.id === questionnaire.id ? group.sheets : 0), 0)
    return [...daysOfSheets(received, survey, draw)].map(({ on, sheets }) => [school.regionId, survey.id, school.territoryId, school.id, questionnaire.id, on, sheets])
  })))
}

/** A head's sheet is no answer among answers: it stands by itself. */
function* sheetsOf(made: readonly MadeSchool[], chance: Draw): Iterable<CopiedValue[]> {
  for (const { school, mood, groups } of made) {
    for (const { id, questionnaire, sheets } of groups) {
      if (questionnaire.definition.audience === 'head') continue
      for (let at = 0; at < sheets; at += 1) yield [school.regionId, id, questionnaire.pool(mood, chance)]
    }
  }
}

async function copyHeads(copy: CopyRows, { asked }: MadeSurvey, schools: readonly MadeSchool[], { year }: Era): Promise<void> {
  const heads = asked.filter(({ definition }) => definition.audience === 'head')
  await copy('head_sheet', ['region_id', 'questionnaire_id', 'organisation_id', 'answers', 'sent_on', 'sent_by'], schools.flatMap(({ school, draw, mood }) =>
    heads.map(({ id, pool }) => [school.regionId, id, school.id, pool(mood, draw), `${year}-02-01`, school.headId])))
}

async function copySchoolData(copy: CopyRows, { formId }: MadeSurvey, schools: readonly MadeSchool[], era: Era): Promise<void> {
  const on = `${era.year}-02-03`
  const told = schools.map(({ school, draw, mood, classes }) => ({ school, id: hashedId(`${formId} ${school.id}`), answers: madeSchoolData(classes.reduce((sum, { pupils }) => sum + pupils, 0), mood, draw) }))
  await copy('form_response', ['region_id', 'id', 'form_id', 'territory_id', 'organisation_id', 'holder_role', 'state', 'answers', 'filled_on', 'filled_by'],
    told.map(({ school, id, answers }) => [school.regionId, id, formId, school.territoryId, school.id, 'school-head', 'filled', JSON.stringify(answers), on, school.headId]))
  await copy('fact', factColumns, told.map(({ school, id, answers }) => {
    const data: FactData['form.filled'] = { formId, responseId: id, values: factValues(schoolDataForm, answers) }
    return [school.regionId, 'form.filled', on, `${on}T08:00:00Z`, school.headId ?? localAdministrator.id, null, school.territoryId, school.id, null, era.programmeId, null, null, null, JSON.stringify(data), era.commandId]
  }))
}
