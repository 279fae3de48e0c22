import { sql, type Kysely } from 'kysely'
import type { IntakeOutcome } from '../../../domain/surveys/intake-outcome.ts'
import type { Tables } from '../../db/tables.ts'
import { places, type Epoch } from '../epoch.store.ts'

/** A checked sheet on its way in. `key` is the code's, as the text of a bigint. */
export type SealedSheet = { regionId: number; key: string; questionnaireId: number; receipt: string; sealed: Buffer }

type FoundRow = { at: number; isTaken: boolean; isUsed: boolean; isSame: boolean; isOpen: boolean; fits: boolean; isLive: boolean }

/**
 * Marks the codes and stores the envelopes of a micro-batch: one statement, so one transaction and one wait for the disk. Null where its epoch
 * has ended meanwhile: nothing was stored, and all of it is to be sealed anew. The keys of the epoch are looked at in the place that its end
 * truncates, under a lock that both need: no envelope gets behind that end.
 */
export async function storeSheets(db: Kysely<Tables>, { slot, epoch }: Pick<Epoch, 'slot' | 'epoch'>, sheets: readonly SealedSheet[]): Promise<IntakeOutcome[] | null> {
  const { envelopes, keys } = places[slot]
  const { rows } = await sql<FoundRow>`
    with given as materialized (
      select * from unnest(
        ${sheets.map(({ regionId }) => regionId)}::int[], ${sheets.map(({ key }) => key)}::bigint[], ${sheets.map(({ questionnaireId }) => questionnaireId)}::int[],
        ${sheets.map(({ receipt }) => receipt)}::uuid[], ${sheets.map(({ sealed }) => sealed)}::bytea[]
      ) with ordinality as g (region_id, key, questionnaire_id, receipt, sealed, at)
    ), live as materialized (
      select count(*) > 0 as is_live from ${keys} where epoch = ${epoch}
    ), found as materialized (
      select g.at, g.region_id, g.key, g.receipt, g.sealed, c.is_used, coalesce(c.receipt = g.receipt, false) as is_same, r.is_open, r.questionnaire_id = g.questionnaire_id as fits, l.is_live
      from given as g cross join live as l join respondent_code as c on c.region_id = g.region_id and c.key = g.key join respondent_group as r on r.region_id = c.region_id and r.id = c.group_id
    ), marked as (
      update respondent_code as c set is_used = true, receipt = f.receipt, epoch = ${epoch}
      from found as f where c.region_id = f.region_id and c.key = f.key and f.is_live and f.is_open and f.fits and not f.is_used and not c.is_used
      returning c.region_id, c.group_id, f.at, f.sealed
    ), stored as (
      insert into ${envelopes} (slot, region_id, group_id, sealed) select ${sql.lit(slot)}, region_id, group_id, sealed from marked
    ), counted as (
      insert into participation_change (region_id, group_id, change) select region_id, group_id, count(*)::int from marked group by 1, 2
    )
    select f.at::int, f.at = any(array(select at from marked)) as "isTaken", f.is_used as "isUsed", f.is_same as "isSame", f.is_open as "isOpen", f.fits, f.is_live as "isLive"
    from found as f
  `.execute(db)
  if (rows.some(({ isLive }) => !isLive)) return null
  const outcomes = Array.from<unknown, IntakeOutcome>(sheets, () => 'unknown')
  for (const row of rows) outcomes[row.at - 1] = outcomeOf(row)
  return outcomes
}

/** One that was marked by its own repeat between the reading and the marking looks unused still. */
function outcomeOf({ isTaken, isUsed, isSame, isOpen, fits }: FoundRow): IntakeOutcome {
  if (isTaken || isSame) return 'taken'
  if (!fits) return 'other-questionnaire'
  if (isUsed) return 'used'
  return isOpen ? 'unclear' : 'closed'
}
