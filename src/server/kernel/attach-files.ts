import { sql } from 'kysely'
import type { Actor } from '../../domain/access/actor.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { CommandContext } from './context.ts'

/** Where the thing stands that the files are of; region 0 is the country. */
type FilePlace = { regionId: number; territoryId: number; organisationId: string | null }

/** A command's context, or as much of it. */
type Attaching = Pick<CommandContext, 'tx'> & { actor: Pick<Actor, 'personId' | 'regionId'> }

export type AttachedFile = { id: string; name: string; mediaType: string; size: number; hash: string }

/**
 * Ties files that the actor has brought to a thing: from now on they stand where it stands (so whoever may see the thing may see them) and
 * are not swept. Refuses ids of others' files, of infected ones, and of files that are tied to something elsewhere. In the order given.
 */
export async function attachFiles({ tx, actor }: Attaching, ids: readonly string[], place: FilePlace): Promise<AttachedFile[]> {
  if (ids.length === 0) return []
  const regions = [...new Set([actor.regionId ?? 0, place.regionId, 0])]
  const { rows } = await sql<AttachedFile>`
    update file as f set is_attached = true, region_id = ${place.regionId}, territory_id = ${place.territoryId}, organisation_id = ${place.organisationId}
    from stored_file as s
    where s.hash = f.hash and s.verdict is distinct from 'infected' and f.region_id = any(${regions}::int[]) and f.id = any(${[...ids]}::uuid[]) and f.person_id = ${actor.personId}
      and (not f.is_attached or (f.region_id = ${place.regionId} and f.territory_id = ${place.territoryId} and f.organisation_id is not distinct from ${place.organisationId}::uuid))
    returning f.id, f.name, f.media_type as "mediaType", f.size::int as size, f.hash
  `.execute(tx)
  return ids.map((id) => {
    const found = rows.find((row) => row.id === id)
    if (!found) throw new OporaError('invalid_input', 'file.unknown')
    return found
  })
}
