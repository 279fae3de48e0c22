import { requireAccess } from '../../domain/access/policy.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import { applyChanges, applyWherePossible } from '../../domain/roadmaps/changes/apply-changes.ts'
import type { Change } from '../../domain/roadmaps/changes/change.ts'
import type { DraftPlan } from '../../domain/roadmaps/plan/planned-activity.ts'
import type { ColumnOverrides } from '../../domain/roadmaps/reading/column-field.ts'
import type { PlanReading } from '../../domain/roadmaps/reading/read-plan.ts'
import type { CommandContext, QueryContext } from '../kernel/context.ts'
import { gate } from '../kernel/gate.ts'
import type { ImportReader } from './import-reader.ts'
import { findImport, insertImport, lockImport, saveDiscarded, saveMends, saveReread, type ImportOnDesk } from './import.store.ts'
import { placeOfTerritory } from '../territories/territory.read.ts'
import { placeOfImport } from './import.read.ts'
import { namePlan } from './named-plan.ts'
import { readInThread } from './read-in-thread.ts'

const subject = (id: string) => ({ kind: 'import', id })
const enter = gate({ limit: 2, queue: 20 })

type Reread = { version: number; year: number | null; columns: ColumnOverrides }

/** The command's own id names the import, so that a repeated upload is the same document on the desk. */
export async function placeOnDesk(context: CommandContext, file: { name: string; hash: string }, reader: ImportReader): Promise<{ id: string }> {
  const { actor, tx, now, commandId } = context
  const place = await placeOfTerritory(tx, actor.territoryId ?? 0)
  requireAccess(actor, 'roadmap.import', place)
  await insertImport(tx, { id: commandId, fileName: file.name, hash: file.hash, personId: actor.personId, territoryId: place.path.at(-1) ?? 0, now })
  context.record({ regionId: null, action: 'import.upload', subject: subject(commandId), after: { fileName: file.name, hash: file.hash } })
  context.afterCommit(reader.nudge)
  return { id: commandId }
}

export async function mendImport(context: CommandContext, id: string, version: number, changes: Change[]): Promise<{ version: number; inverse: Change[] }> {
  const { imported, plan } = await requireRead(context, id, version)
  const applied = applyChanges(plan, changes)
  const next = await saveMends(context.tx, imported, applied.plan, [...imported.changes, ...changes])
  context.record({ regionId: null, action: 'import.mend', subject: subject(id), before: applied.inverse, after: changes })
  return { version: next, inverse: applied.inverse }
}

/** Reads the document anew; before the command's transaction, since it may take minutes. */
export async function prepareReread({ actor, db, files }: QueryContext, id: string, { version, year, columns }: Reread): Promise<PlanReading> {
  requireAccess(actor, 'roadmap.import', await placeOfImport(db, id))
  // Loaded within the gate, too: a large document is many megabytes of JSON.
  return enter(async () => {
    const imported = openOnDesk(await findImport(db, id, version))
    const { reading } = await files.withLocal(imported.fileHash, (path) => readInThread({ path, name: imported.fileName, source: imported.source, year, columns }))
    return reading
  })
}

/** Takes the new reading and makes the earlier mends again; those whose place is gone are counted, not silently dropped. */
export async function rereadImport(context: CommandContext, id: string, { version, year, columns }: Reread, reading: PlanReading): Promise<{ version: number; lostChanges: number }> {
  const { imported } = await requireRead(context, id, version)
  const { plan, kept } = applyWherePossible(namePlan(reading.plan, id), imported.changes)
  const next = await saveReread(context.tx, imported, { year, columns, reading, plan, changes: kept })
  context.record({ regionId: null, action: 'import.reread', subject: subject(id), before: { year: imported.year, columns: imported.columns }, after: { year, columns } })
  return { version: next, lostChanges: imported.changes.length - kept.length }
}

export async function discardImport(context: CommandContext, id: string, version: number, reader: ImportReader): Promise<{ version: number }> {
  requireAccess(context.actor, 'roadmap.import', await placeOfImport(context.tx, id))
  const imported = await lockImport(context.tx, id, version)
  if (imported.state === 'accepted') throw new OporaError('invalid_state', 'import.accepted-already')
  const next = await saveDiscarded(context.tx, imported)
  context.record({ regionId: null, action: 'import.discard', subject: subject(id), before: { state: imported.state } })
  context.afterCommit(() => reader.cancel(id))
  return { version: next }
}

/** The import, locked, with its plan, where it has been read and nobody has closed it. */
async function requireRead(context: CommandContext, id: string, version: number): Promise<{ imported: ImportOnDesk; plan: DraftPlan }> {
  requireAccess(context.actor, 'roadmap.import', await placeOfImport(context.tx, id))
  const imported = openOnDesk(await lockImport(context.tx, id, version))
  return { imported, plan: imported.plan }
}

function openOnDesk<Found extends ImportOnDesk>(imported: Found): Found & { plan: DraftPlan } {
  if (imported.state !== 'read' || !imported.plan) throw new OporaError('invalid_state', 'import.not-open', { state: imported.state })
  return { ...imported, plan: imported.plan }
}
