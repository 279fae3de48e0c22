import { randomUUID } from 'node:crypto'
import { requireAccess } from '../../domain/access/policy.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import { differenceKinds } from '../../domain/organisations/register/difference.ts'
import { isSufficient, type ColumnMapping } from '../../domain/organisations/register/register-column.ts'
import type { CommandContext, QueryContext } from '../kernel/context.ts'
import { findTerritory, placeOfTerritory } from '../territories/territory.read.ts'
import { applyRows, closedRows, requireUnchanged } from './register-apply.store.ts'
import { placeOfMapping, placeOfRegisterImport } from './register-import.read.ts'
import { forgetMapping, insertImport, insertRows, keepMapping, keptMappings, openImport, refuseTakenCodes, saveComparison, saveImportState } from './register-import.store.ts'
import { managedOrganisations, registerTerritories } from './register.read.ts'
import type { Comparison, Counts } from './register-task.ts'
import { compareInThread } from './register-thread.ts'

const subject = (id: string) => ({ kind: 'register-import', id })

/** The command's own id names the import, so that a repeated upload is the same workbook. */
export async function uploadRegister(context: CommandContext, file: { name: string; hash: string; size: number }): Promise<{ id: string }> {
  const { actor, tx, now, commandId: id } = context
  const territoryId = actor.territoryId ?? 0
  const place = await placeOfTerritory(tx, territoryId)
  requireAccess(actor, 'organisation.manage', place)
  await insertImport(tx, { id, territoryId, personId: actor.personId, fileName: file.name, hash: file.hash, size: file.size, now })
  context.record({ regionId: place.regionId, action: 'register.upload', subject: subject(id), after: { hash: file.hash } })
  return { id }
}

type Compare = { version: number; mapping: ColumnMapping | null; keepAs: string | null }
export type PreparedComparison = Comparison & { comparisonId: string }

/** Reads and compares before the transaction; its rows wait under an id of their own until the command takes them. */
export async function prepareComparison({ actor, db, files, programmeDate }: QueryContext, id: string, { version, mapping }: Compare): Promise<PreparedComparison> {
  requireAccess(actor, 'organisation.manage', await placeOfRegisterImport(db, id))
  if (mapping !== null && !isSufficient(mapping)) throw new OporaError('invalid_input', 'mapping.insufficient')
  const stored = await openImport(db, id, version, { lock: false })
  const comparisonId = randomUUID()
  const home = actor.territoryId === null ? undefined : await findTerritory(db, actor.territoryId)
  const { found, counts } = await files.withLocal(stored.fileHash, async (path) => compareInThread({
    kind: 'compare', path, mapping, kept: await keptMappings(db, actor.path), territories: await registerTerritories(db, actor),
    homeId: home?.level === 'municipality' || home?.level === 'school' ? home.id : null, today: programmeDate,
  }, managedOrganisations(db, actor), (rows) => insertRows(db, id, comparisonId, rows)))
  const refused = counts === null ? [] : await refuseTakenCodes(db, id, comparisonId, found.mapping)
  return { comparisonId, found, counts: counts && withRefused(counts, refused) }
}

function withRefused(counts: Counts, refused: readonly { rank: number; count: number }[]): Counts {
  const corrected = { ...counts }
  for (const { rank, count } of refused) {
    const kind = differenceKinds[rank]
    if (kind !== undefined) corrected[kind] -= count
    corrected.fault += count
  }
  return corrected
}

export async function compareRegister(context: CommandContext, id: string, { version, mapping, keepAs }: Compare, { comparisonId, found, counts }: PreparedComparison) {
  requireAccess(context.actor, 'organisation.manage', await placeOfRegisterImport(context.tx, id))
  const stored = await openImport(context.tx, id, version, { lock: true })
  if (keepAs !== null && mapping !== null) {
    requireAccess(context.actor, 'organisation.manage', await placeOfTerritory(context.tx, context.actor.territoryId ?? 0))
    await keepMapping(context.tx, { id: context.commandId, territoryId: context.actor.territoryId ?? 0, name: keepAs, headings: found.headings, mapping, now: context.now })
  }
  const next = await saveComparison(context.tx, stored, { comparisonId, found, counts, mappingName: keepAs ?? found.mappingName })
  context.record({ regionId: stored.regionId, action: 'register.compare', subject: subject(id), after: { counts, mapping: found.mapping, keepAs } })
  return { version: next, state: counts === null ? 'unmapped' as const : 'compared' as const }
}

/** What was shown is what goes in. The journal holds the digest of the rows, and the rows hold old and new values. */
export async function applyRegister(context: CommandContext, id: string, { version, withoutFaults }: { version: number; withoutFaults: boolean }) {
  requireAccess(context.actor, 'organisation.manage', await placeOfRegisterImport(context.tx, id))
  const stored = await openImport(context.tx, id, version, { lock: true })
  if (stored.state !== 'compared' || stored.comparisonId === null || stored.counts === null) throw new OporaError('invalid_state', 'register.not-compared')
  if (stored.counts.fault > 0 && !withoutFaults) throw new OporaError('invalid_state', 'register.faults', { count: stored.counts.fault })
  const comparison = { importId: id, comparisonId: stored.comparisonId }
  await requireUnchanged(context.tx, context.actor, comparison)
  const { digest, ...done } = await applyRows(context.tx, comparison, context.programmeDate)
  for (const { on, ...of } of await closedRows(context.tx, comparison)) {
    context.fact({ kind: 'organisation.closed', ...of, occurredOn: on, data: {} })
  }
  const next = await saveImportState(context.tx, stored, 'applied')
  context.record({ regionId: stored.regionId, action: 'register.apply', subject: subject(id), after: { ...done, hash: stored.fileHash, digest } })
  return { version: next, ...done }
}

export async function discardRegister(context: CommandContext, id: string, version: number): Promise<{ version: number }> {
  requireAccess(context.actor, 'organisation.manage', await placeOfRegisterImport(context.tx, id))
  const stored = await openImport(context.tx, id, version, { lock: true })
  const next = await saveImportState(context.tx, stored, 'discarded')
  context.record({ regionId: stored.regionId, action: 'register.discard', subject: subject(id), before: { state: stored.state } })
  return { version: next }
}

export async function forgetColumnMapping(context: CommandContext, id: string): Promise<{ id: string }> {
  const place = await placeOfMapping(context.tx, id)
  requireAccess(context.actor, 'organisation.manage', place)
  await forgetMapping(context.tx, id)
  context.record({ regionId: place.regionId, action: 'mapping.forget', subject: { kind: 'column-mapping', id } })
  return { id }
}
