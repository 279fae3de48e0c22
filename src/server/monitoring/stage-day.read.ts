import { sql, type Kysely } from 'kysely'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import { milestoneOfStage, type StageNumber } from '../../domain/monitoring/stage.ts'
import type { FrameMilestone } from '../../domain/programmes/frame/milestone.ts'
import { windowInRegion, type RegionLead } from '../../domain/programmes/frame/region-lead.ts'
import { shippedWindow } from '../../domain/programmes/frame/shipped-frame.ts'
import type { Tables } from '../db/tables.ts'

export type StageDays = Record<StageNumber, CivilDate>

/** The last day of each stage: of the year's frame, as the region holds it, and longer for a school where it was extended. */
export async function stageDays(db: Kysely<Tables>, { programmeId, regionId, schoolId }: { programmeId: string; regionId: number; schoolId: string | null }): Promise<StageDays> {
  const { rows: [row] } = await sql<{ year: number; frame: FrameMilestone[]; leads: RegionLead[]; extended: { milestone: string; until: CivilDate }[] }>`
    select p.year, coalesce(p.frame, '[]'::jsonb) as frame,
      (select coalesce(jsonb_agg(jsonb_build_object('milestone', l.milestone, 'delayDays', l.delay_days, 'leadDays', l.lead_days)), '[]') from programme_lead as l where l.programme_id = p.id and l.region_id = ${regionId}) as leads,
      (select coalesce(jsonb_agg(jsonb_build_object('milestone', f.data -> 'of' ->> 'milestone', 'until', f.data ->> 'until')), '[]') from fact as f
        where f.region_id = ${regionId} and f.kind = 'window.extended' and f.programme_id = p.id and f.organisation_id = ${schoolId}::uuid and f.data -> 'of' ->> 'kind' = 'milestone'
          and not exists (select from fact as w where w.region_id = f.region_id and w.kind = 'window.extension-withdrawn' and w.corrects_id = f.id)) as extended
    from programme as p where p.id = ${programmeId}
  `.execute(db)
  const dayOf = (stage: StageNumber): CivilDate => {
    const milestone = milestoneOfStage[stage]
    const found = row?.frame.find(({ id }) => id === milestone)
    const [, day] = found === undefined ? shippedWindow(milestone, row?.year ?? 0) : windowInRegion(found, row?.leads.find((lead) => lead.milestone === milestone))
    return (row?.extended ?? []).filter((one) => one.milestone === milestone).reduce((last, { until }) => (until > last ? until : last), day)
  }
  return { 1: dayOf(1), 2: dayOf(2) }
}
