import { sql, type Kysely } from 'kysely'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import { changesOf, type MeasuredProfile } from '../../domain/monitoring/stage-changes.ts'
import type { StageFactor } from '../../domain/monitoring/stage-facts.ts'
import { isOfStage, type ActionState, type StageAction, type StageNumber } from '../../domain/monitoring/stage.ts'
import { targetsOf, type DocumentContent } from '../../domain/programme-documents/document-content.ts'
import { dottedDate } from '../../domain/kernel/dotted-date.ts'
import type { Tables } from '../db/tables.ts'
import { stageDays } from './stage-day.read.ts'

export type SchoolOfYear = { regionId: number; programmeId: string; schoolId: string }

/** What Opora knows of a school at a stage, for each of its factors that has an accepted programme. */
export async function stageFactors(db: Kysely<Tables>, school: SchoolOfYear, stage: StageNumber): Promise<(StageFactor & { name: string | null })[]> {
  const days = await stageDays(db, school)
  const window = { day: days[stage], earlierDay: stage === 1 ? null : days[1] }
  const [actions, programmes, profiles] = [await schoolActions(db, school), await acceptedProgrammes(db, school), await measuredProfiles(db, school)]
  return programmes.map(({ factor, content }) => ({
    factor, name: profiles.at(-1)?.factors.find(({ code }) => code === factor)?.name ?? null,
    actions: actions.filter((action) => action.factor === factor && isOfStage(action, window)).map(({ factor: _factor, ...action }) => action),
    changes: changesOf(factor, profiles, targetsOf(content)),
  }))
}

export type FactorAction = StageAction & { factor: string }

type Evidence = { link: string | null; files: string[]; document: { number: string; date: CivilDate } | null; note: string | null }
type ActionRow = Omit<FactorAction, 'evidence'> & { given: Evidence | null }

/** Every window of every action of a school's accepted programmes, the first due first. */
export async function schoolActions(db: Kysely<Tables>, { regionId, programmeId, schoolId }: SchoolOfYear): Promise<FactorAction[]> {
  const { rows } = await sql<ActionRow>`
    select a.id, d.factor, coalesce(x.content ->> 'title', '') as text, a.due_on::text as "dueOn", coalesce(x.content -> 'responsible' -> 0 ->> 'text', '') as responsible, coalesce(x.content ->> 'description', '') as proof, a.state, a.done_on::text as "doneOn",
      (select f.data from fact as f where f.region_id = ${regionId} and f.assignment_id = a.id and f.kind = 'evidence.given' order by f.id desc limit 1) as given,
      (select f.data ->> 'reason' from fact as f where f.region_id = ${regionId} and f.assignment_id = a.id and f.kind in ('evidence.returned', 'assignment.waived', 'assignment.postponed') order by f.id desc limit 1) as reason
    from roadmap as m join programme_document as d on d.region_id = ${regionId} and d.id = m.document_id
      join assignment as a on a.region_id = ${regionId} and a.organisation_id = m.organisation_id and a.roadmap_id = m.id join activity as x on x.revision_id = a.revision_id and x.id = a.activity_id
    where m.organisation_id = ${schoolId} and m.programme_id = ${programmeId} and a.state not in ('withdrawn', 'past') and a.due_on is not null
    order by a.due_on, x.position, a.id
  `.execute(db)
  return rows.map(({ given, ...row }) => Object.assign(row, { state: row.state as ActionState, evidence: given === null ? null : { link: given.link, files: given.files.length, document: given.document === null ? null : `№ ${given.document.number} от ${dottedDate(given.document.date)}`, note: given.note } }))
}

async function acceptedProgrammes(db: Kysely<Tables>, { regionId, programmeId, schoolId }: SchoolOfYear): Promise<{ factor: string; content: DocumentContent }[]> {
  const { rows } = await sql<{ factor: string; content: DocumentContent }>`
    select d.factor, v.content from programme_document as d join document_version as v on v.region_id = d.region_id and v.document_id = d.id and v.number = d.sent_version
    where d.region_id = ${regionId} and d.programme_id = ${programmeId} and d.organisation_id = ${schoolId} and d.kind = 'anti-risk-programme' and d.state = 'accepted' order by d.factor
  `.execute(db)
  return rows
}

/** The school in each published edition of the year, the earliest first. */
async function measuredProfiles(db: Kysely<Tables>, { regionId, programmeId, schoolId }: SchoolOfYear): Promise<MeasuredProfile[]> {
  const { rows } = await sql<MeasuredProfile>`
    select e.factors, to_jsonb(r.figures) as figures, r.school_data as data, (
      select jsonb_object_agg(s.audience, s.sheets) from (
        select q.audience, sum(c.sheets)::int as sheets from risk_count as c join campaign_questionnaire as q on q.id = c.questionnaire_id
        where c.region_id = ${regionId} and c.edition_id = e.id and c.organisation_id = r.organisation_id group by 1
      ) as s) as sheets
    from risk_profile as r join risk_edition as e on e.id = r.edition_id
    where r.region_id = ${regionId} and r.organisation_id = ${schoolId} and e.programme_id = ${programmeId} and e.state = 'published' order by e.number
  `.execute(db)
  return rows
}
