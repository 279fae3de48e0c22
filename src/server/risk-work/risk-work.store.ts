import { sql, type Kysely } from 'kysely'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import type { ActivationState, DiagnosisState, WorkedFactor } from '../../domain/risks/work/risk-work.ts'
import type { Tables } from '../db/tables.ts'

type Key = { regionId: number; programmeId: string; schoolId: string }

/** Keeps all others out of the school's work in the year until the transaction ends, whether it has begun or not; its region. */
export async function lockRiskWork(tx: Kysely<Tables>, programmeId: string, schoolId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`risk-work ${programmeId} ${schoolId}`}, 0))`.execute(tx)
}

type Saved = {
  diagnosis: DiagnosisState; diagnosedOn: CivilDate | null; activation: ActivationState; activatedOn: CivilDate | null; decidedOn: CivilDate | null; verifiedOn: CivilDate | null; message: string | null
  factors: readonly WorkedFactor[]; territoryId: number; version: number
}

/** The new version. */
export async function saveRiskWork(tx: Kysely<Tables>, { regionId, programmeId, schoolId }: Key, work: Saved, now: Date): Promise<number> {
  const rows = JSON.stringify(work.factors.map(({ code, verdict, verdictReason, diagnosis, measures, isActivated, skipReason }) => ({ code, verdict, reason: verdictReason, diagnosis, measures, activated: isActivated, skip: skipReason })))
  const { rows: [saved] } = await sql<{ version: number }>`
    with told as (
      insert into risk_work_factor (region_id, programme_id, organisation_id, factor, verdict, verdict_reason, diagnosis, measures, is_activated, skip_reason)
      select ${regionId}, ${programmeId}::uuid, ${schoolId}::uuid, code, verdict, reason, diagnosis, measures, activated, skip
      from jsonb_to_recordset(${rows}::jsonb) as f (code text, verdict text, reason text, diagnosis text, measures jsonb, activated boolean, skip text)
      on conflict (region_id, programme_id, organisation_id, factor) do update set verdict = excluded.verdict, verdict_reason = excluded.verdict_reason, diagnosis = excluded.diagnosis,
        measures = excluded.measures, is_activated = excluded.is_activated, skip_reason = excluded.skip_reason
    )
    insert into risk_work as w (region_id, programme_id, organisation_id, territory_id, diagnosis, diagnosed_on, activation, activated_on, decided_on, verified_on, message, changed_at)
    values (${regionId}, ${programmeId}, ${schoolId}, ${work.territoryId}, ${work.diagnosis}, ${work.diagnosedOn}, ${work.activation}, ${work.activatedOn}, ${work.decidedOn}, ${work.verifiedOn}, ${work.message}, ${now})
    on conflict (region_id, programme_id, organisation_id) do update set diagnosis = excluded.diagnosis, diagnosed_on = excluded.diagnosed_on, activation = excluded.activation, activated_on = excluded.activated_on,
      decided_on = excluded.decided_on, verified_on = excluded.verified_on, message = excluded.message, changed_at = excluded.changed_at, version = w.version + 1
    returning version
  `.execute(tx)
  return saved?.version ?? 0
}
