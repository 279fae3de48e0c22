import { createHash } from 'node:crypto'
import type { z } from 'zod'
import type * as contract from '../../contract/organisations.ts'
import { requireAccess } from '../../domain/access/policy.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import { requireMergeable, requireSplittable } from '../../domain/organisations/reorganisation.ts'
import type { CommandContext } from '../kernel/context.ts'
import { openTerritory } from '../territories/territory.read.ts'
import { checkedValues, requireFreeCodes, type WrittenValues } from './checked-values.ts'
import { closedFact, placeOf, subject } from './organisation.commands.ts'
import { insertOrganisation, lockOrganisations, saveOrganisation, saveSuccession } from './organisation.store.ts'

type Merge = z.infer<typeof contract.mergeOrganisations.body>
type Split = z.infer<typeof contract.splitOrganisation.body>

/** Several become one of them, or a new one. The others close on that day and keep their facts; the successor knows them. */
export async function mergeOrganisations(context: CommandContext, { organisations, on, into }: Merge): Promise<{ id: string; version: number }> {
  const parts = await lockOrganisations(context.tx, organisations)
  for (const part of parts) requireAccess(context.actor, 'organisation.manage', placeOf(part))
  requireMergeable(parts, on, context.programmeDate)
  const target = into.as === 'present' ? parts.find(({ id }) => id === into.id) : null
  if (target === undefined) throw new OporaError('not_found', 'organisation.unknown')
  const sources = parts.filter((part) => part !== target)
  for (const source of sources) {
    await saveOrganisation(context.tx, source, { ...source.values, closedOn: on })
    context.fact(closedFact(source, on))
  }
  const regionId = parts[0]?.regionId ?? 0
  // What has just been closed gives its codes to the successor.
  const id = target?.id ?? (into.as === 'new' ? await insertPart(context, into.values, context.commandId, regionId) : '')
  await saveSuccession(context.tx, 'merger', on, sources.map((source) => ({ from: source.id, to: id })))
  const version = target ? await saveOrganisation(context.tx, target, target.values) : 1
  context.record({ regionId, action: 'organisation.merge', subject: subject(id), before: { organisations: sources.map((source) => source.id) }, after: { into, on } })
  return { id, version }
}

/** One becomes several, all in its region. */
export async function splitOrganisation(context: CommandContext, id: string, { version, on, remains, parts }: Split): Promise<{ ids: string[] }> {
  const [whole] = await lockOrganisations(context.tx, [{ id, version }])
  if (!whole) throw new OporaError('not_found', 'organisation.unknown')
  requireAccess(context.actor, 'organisation.manage', placeOf(whole))
  requireSplittable(whole, parts.length, remains, on, context.programmeDate)
  await saveOrganisation(context.tx, whole, { ...whole.values, closedOn: remains ? null : on })
  const ids: string[] = []
  for (const [at, part] of parts.entries()) ids.push(await insertPart(context, part, partId(context.commandId, at), whole.regionId))
  await saveSuccession(context.tx, 'split', on, ids.map((to) => ({ from: id, to })))
  if (!remains) context.fact(closedFact(whole, on))
  context.record({ regionId: whole.regionId, action: 'organisation.split', subject: subject(id), after: { on, remains, parts, ids } })
  return { ids }
}

async function insertPart(context: CommandContext, written: WrittenValues, id: string, regionId: number): Promise<string> {
  const territory = await openTerritory(context.tx, written.territoryId)
  requireAccess(context.actor, 'organisation.manage', territory.place)
  if (territory.regionId !== regionId) throw new OporaError('invalid_input', 'organisation.other-region', { territory: territory.name })
  const values = checkedValues(written, territory.zone)
  await requireFreeCodes(context, values, [])
  await insertOrganisation(context.tx, id, regionId, values)
  return id
}

/** An id of its own for each part, the same at a repeat. */
function partId(commandId: string, at: number): string {
  const hex = createHash('sha256').update(`${commandId} ${at}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
