import { sql } from 'kysely'
import type { FreeWords } from '../../contract/risk-profiles.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import { smallestGroup } from '../../domain/surveys/audience.ts'
import { questionsOf } from '../../domain/surveys/questionnaire/questions-of.ts'
import type { Questionnaire } from '../../domain/surveys/questionnaire/questionnaire.ts'
import type { QueryContext } from '../kernel/context.ts'
import { editionsOfSchool, requireSchool } from './profile-source.read.ts'

/** Of one question so many are shown. */
const mostTexts = 300

/**
 * What people wrote in their own words, all of a school together, in the order of the alphabet. Of each campaign by itself, once it is over: nothing
 * comes to it any more, so nobody's words can be told by comparing; and nothing of fewer than five.
 */
export async function readFreeWords({ db, actor }: Pick<QueryContext, 'db' | 'actor'>, schoolId: string, editionId: string | undefined): Promise<FreeWords> {
  const school = await requireSchool(db, actor, schoolId)
  const editions = await editionsOfSchool(db, actor, school)
  const edition = editionId === undefined ? editions.find(({ state }) => state === 'published') ?? editions[0] : editions.find(({ id }) => id === editionId)
  if (!edition) throw new OporaError('not_found', 'risk.profile-unknown')
  const { rows } = await sql<{ campaign: string; definition: Questionnaire; question: string; count: number; texts: string[] | null }>`
    select c.title as campaign, q.definition, w.question, w.count, case when w.count >= ${smallestGroup} then w.texts end as texts
    from risk_edition as e join campaign_questionnaire as of on of.id = any(e.questionnaires) join campaign_questionnaire as q on q.definition_hash = of.definition_hash
      join survey_campaign as c on c.id = q.campaign_id and c.programme_id = e.programme_id and c.state = 'closed'
      join respondent_group as g on g.region_id = ${school.regionId} and g.questionnaire_id = q.id and g.organisation_id = ${school.id} and g.grade is null and g.letter is null
      join lateral (
        select question, count(*)::int as count, (array_agg(text order by text collate opora_russian))[1:${mostTexts}::int] as texts from answer_text
        where region_id = ${school.regionId} and group_id = g.id group by question
      ) as w on true
    where e.id = ${edition.id} order by c.opens_on, q.id, w.question
  `.execute(db)
  return {
    questions: rows.flatMap(({ campaign, definition, question: key, count, texts }) => {
      const question = questionsOf(definition).find((one) => one.key === key)
      return question === undefined ? [] : [{ campaign, audience: definition.audience, question: question.text.ru, count: texts === null ? null : count, texts: texts ?? [] }]
    }),
  }
}
