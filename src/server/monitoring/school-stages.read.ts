import { sql, type Kysely } from 'kysely'
import type { SchoolStagesReply, StageFactorReply } from '../../contract/monitoring.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { requireAccess } from '../../domain/access/policy.ts'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import { joinedVerdict } from '../../domain/monitoring/positive-change.ts'
import type { StageFactor } from '../../domain/monitoring/stage-facts.ts'
import { schoolVerdict, stageNumbers, stageVerdict } from '../../domain/monitoring/stage.ts'
import type { DocumentKind } from '../../domain/programme-documents/document-kind.ts'
import type { DocumentState } from '../../domain/programme-documents/document-states.ts'
import { entriesOf } from '../catalogue/catalogue.read.ts'
import type { Tables } from '../db/tables.ts'
import { isLasting } from '../programmes/lasting.read.ts'
import { stageDays } from './stage-day.read.ts'
import { schoolActions, stageFactors } from './stage-facts.read.ts'

type Row = Pick<SchoolStagesReply, 'programme' | 'years' | 'school' | 'territory' | 'regionId' | 'curator'> & { path: number[]; reports: { id: string; kind: DocumentKind; state: DocumentState }[] }

/** Both stages of a school in a year, down to the evidence; and what of it goes on into the next year. */
export async function readSchoolStages(db: Kysely<Tables>, actor: Actor, { programmeId, schoolId }: { programmeId: string; schoolId: string }, on: CivilDate): Promise<SchoolStagesReply> {
  const { path, reports, ...head } = await schoolOf(db, programmeId, schoolId, on)
  const { regionId } = head
  requireAccess(actor, 'monitoring.read', { path, regionId, organisationId: schoolId })
  const school = { regionId, programmeId, schoolId }
  const names = new Map((await entriesOf(db, programmeId, 'risk-factor')).map(({ code, definition }) => [code, definition.name]))
  const days = await stageDays(db, school)
  const stages: SchoolStagesReply['stages'] = []
  for (const stage of stageNumbers) {
    const factors = (await stageFactors(db, school, stage)).map((factor) => factorReply(factor, names))
    const report = reports.find(({ kind }) => kind === `stage-${stage}-report`)
    stages.push({ stage, day: days[stage], isOver: days[stage] < on, report: report === undefined ? null : { id: report.id, state: report.state }, verdict: schoolVerdict(factors.map(({ verdict }) => verdict)), factors })
  }
  const left = (await schoolActions(db, school)).filter(({ state }) => state !== 'done' && state !== 'waived')
  const carried = (stages.at(-1)?.factors ?? []).map(({ code, name, change }) => ({ code, name, change, actions: left.filter(({ factor }) => factor === code).map(({ id, text, dueOn }) => ({ id, text, dueOn })) }))
  return { ...head, stages, carried }
}

function factorReply({ factor, actions, changes }: StageFactor, names: ReadonlyMap<string, string>): StageFactorReply {
  return { code: factor, name: names.get(factor) ?? factor, verdict: stageVerdict(actions), change: joinedVerdict(changes.map(({ verdict }) => verdict)), actions: [...actions], changes: [...changes] }
}

async function schoolOf(db: Kysely<Tables>, programmeId: string, schoolId: string, on: CivilDate): Promise<Row> {
  const { rows: [row] } = await sql<Row>`
    select jsonb_build_object('id', y.id, 'name', i.name, 'year', y.year) as programme, jsonb_build_object('id', o.id, 'name', coalesce(o.short_name, o.name)) as school, jsonb_build_object('id', t.id, 'name', t.name) as territory, s.region_id as "regionId", t.path,
      (select p.name from attachment as h join appointment as a on a.id = h.appointment_id join person as p on p.id = a.person_id
        where h.programme_id = s.programme_id and h.organisation_id = s.organisation_id and ${isLasting('h', on)} order by h.starts_on desc limit 1) as curator,
      (select jsonb_agg(jsonb_build_object('id', e.id, 'year', e.year) order by e.year desc) from programme as e where e.initiative_id = y.initiative_id
        and exists (select from programme_school as x where x.programme_id = e.id and x.organisation_id = s.organisation_id)) as years,
      (select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'kind', d.kind, 'state', d.state)), '[]') from programme_document as d
        where d.region_id = s.region_id and d.programme_id = s.programme_id and d.organisation_id = s.organisation_id and d.kind in ('stage-1-report', 'stage-2-report')) as reports
    from programme_school as s join organisation as o on o.id = s.organisation_id join territory as t on t.id = s.territory_id join programme as y on y.id = s.programme_id join initiative as i on i.id = y.initiative_id
    where s.programme_id = ${programmeId} and s.organisation_id = ${schoolId}
  `.execute(db)
  if (!row) throw new OporaError('not_found', 'programme-document.no-school')
  return row
}
