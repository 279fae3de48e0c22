import type { Generated } from 'kysely'
import type { Audience } from '../../domain/surveys/audience.ts'
import type { CampaignState } from '../../domain/surveys/campaign/campaign-state.ts'
import type { Day, DayOrNull, Json, JsonOrNull, Moment } from './column-kinds.ts'

/** Campaigns, whom they ask, and what came in. */
export type SurveyTables = {
  school_class: { region_id: number; programme_id: string; organisation_id: string; grade: number; letter: string; pupils: number }
  school_staff: { region_id: number; programme_id: string; organisation_id: string; teachers: number; version: Generated<number> }
  survey_campaign: {
    id: string
    programme_id: string
    region_id: number
    territory_id: number
    title: string
    opens_on: Day
    closes_on: Day
    state: CampaignState
    required: number
    is_making: Generated<boolean>
    created_at: Moment
    changed_at: Moment
    version: Generated<number>
  }
  campaign_questionnaire: { id: Generated<number>; campaign_id: string; code: string; audience: Audience; definition: Json; definition_hash: Buffer }
  respondent_group: {
    region_id: number
    id: Generated<number>
    campaign_id: string
    questionnaire_id: number
    organisation_id: string
    grade: number | null
    letter: string | null
    size: number
    required: number
    codes: number
    is_open: Generated<boolean>
  }
  survey_school: { region_id: number; campaign_id: string; organisation_id: string; territory_id: number; closes_on: Day; state: 'waiting' | 'open' | 'closing' | 'closed'; is_made: Generated<boolean>; reached_on: DayOrNull; reminded_on: DayOrNull }
  respondent_code: { region_id: number; key: string; group_id: number; is_used: Generated<boolean>; receipt: string | null; epoch: number | null }
  envelope: { slot: number; region_id: number; group_id: number; sealed: Buffer }
  envelope_key: { slot: number; epoch: number; opened_on: Day; wrapped: Buffer }
  answer_sheet: { region_id: number; group_id: number; answers: Buffer }
  answer_text: { region_id: number; group_id: number; question: string; text: string }
  head_sheet: {
    region_id: number
    questionnaire_id: number
    organisation_id: string
    draft: JsonOrNull
    answers: Buffer | null
    texts: JsonOrNull
    sent_on: DayOrNull
    sent_by: string | null
    version: Generated<number>
  }
  participation_change: { region_id: number; group_id: number; change: number }
  group_participation: { region_id: number; group_id: number; received: number }
  participation: { region_id: number; campaign_id: string; territory_id: number; organisation_id: string; questionnaire_id: number; on_date: Day; received: number }
  participation_asked: { region_id: number; campaign_id: string; territory_id: number; organisation_id: string; questionnaire_id: number; schools: number; size: number; required: number }
}
