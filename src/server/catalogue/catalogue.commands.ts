import { requireAccess } from '../../domain/access/policy.ts'
import type { CatalogueEntry, CatalogueKind } from '../../domain/catalogue/catalogue-kind.ts'
import { nextCatalogue } from '../../domain/catalogue/next-catalogue.ts'
import { shippedEntry, yearCatalogue, type StoredEntry } from '../../domain/catalogue/year-catalogue.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import { withTrueMarks } from '../../domain/surveys/questionnaire/compare-questionnaires.ts'
import type { Questionnaire } from '../../domain/surveys/questionnaire/questionnaire.ts'
import type { CommandContext } from '../kernel/context.ts'
import { forgetEntry, lockCatalogue, replaceEntries, saveEntry, type StoredCatalogue } from './catalogue.store.ts'
import type { ReadFile } from './questionnaire-file.ts'

type Named = { kind: CatalogueKind; code: string; version: number }

export async function changeEntry(context: CommandContext, programmeId: string, version: number, wanted: CatalogueEntry): Promise<{ version: number }> {
  const { stored, catalogue } = await requireEntry(context, programmeId, { kind: wanted.kind, code: wanted.code, version }, { withPrevious: wanted.kind === 'questionnaire' })
  const entry: CatalogueEntry = wanted.kind === 'questionnaire' ? { ...wanted, definition: marked(wanted.code, wanted.definition, catalogue) } : wanted
  const { kind, code, definition, position } = entry
  if (entry.kind === 'risk-factor' && entry.definition.code !== code) throw new OporaError('invalid_input', 'catalogue.other-code')
  const next = await saveEntry(context.tx, programmeId, entry)
  const before = stored ?? shippedEntry(kind, code)
  context.record({
    regionId: null, action: 'catalogue.change', subject: { kind: 'programme', id: programmeId },
    before: before === undefined ? null : { kind, code, position: before.position, definition: before.definition }, after: { kind, code, position, definition },
  })
  return { version: next }
}

export async function restoreEntry(context: CommandContext, programmeId: string, named: Named): Promise<{ version: number }> {
  const { kind, code } = named
  const { stored } = await requireEntry(context, programmeId, named)
  if (!stored) throw new OporaError('not_found', 'catalogue.unknown')
  await forgetEntry(context.tx, programmeId, kind, code)
  context.record({ regionId: null, action: 'catalogue.restore', subject: { kind: 'programme', id: programmeId }, before: { kind, code, definition: stored.definition }, after: { kind, code } })
  return { version: 0 }
}

export async function dropEntry(context: CommandContext, programmeId: string, named: Named): Promise<{ version: number }> {
  const { kind, code } = named
  const { stored } = await requireEntry(context, programmeId, named)
  // The factors read the form, and every visit, activation and document of a school goes by theirs.
  if (kind === 'school-data-form' || kind === 'visit-check-list' || kind === 'activation-rules' || kind === 'document-template' || kind === 'review-route' || kind === 'review-criteria') throw new OporaError('invalid_state', 'catalogue.needed')
  const shipped = shippedEntry(kind, code)
  const entry = stored ?? shipped
  if (entry === undefined || stored?.isDropped === true) throw new OporaError('not_found', 'catalogue.unknown')
  const version = shipped === undefined ? 0 : await saveEntry(context.tx, programmeId, { ...entry, isDropped: true })
  if (shipped === undefined) await forgetEntry(context.tx, programmeId, kind, code)
  context.record({ regionId: null, action: 'catalogue.drop', subject: { kind: 'programme', id: programmeId }, before: { kind, code, definition: entry.definition }, after: { kind, code } })
  return { version }
}

export async function copyCatalogue(context: CommandContext, programmeId: string): Promise<{ entries: number; comparable: number }> {
  const catalogue = await lockCatalogue(context.tx, programmeId, { withPrevious: true })
  requireManage(context, catalogue)
  if (catalogue.previousId === null) throw new OporaError('invalid_state', 'catalogue.no-previous')
  for (const entry of catalogue.entries) requireUnfrozen(entry)
  const { entries, comparable } = nextCatalogue(catalogue.previous)
  await replaceEntries(context.tx, programmeId, entries)
  context.record({
    regionId: null, action: 'catalogue.copy', subject: { kind: 'programme', id: programmeId },
    before: { changed: catalogue.entries.map(({ kind, code, definition }) => ({ kind, code, definition })) }, after: { from: catalogue.previousId, entries: entries.length, comparable },
  })
  return { entries: entries.length, comparable }
}

type Loaded = { version: number | null; faults: ReadFile['faults']; remarks: ReadFile['remarks'] }

/** The questionnaire of a file in place of the one that the year has under this code. */
export async function loadQuestionnaire(context: CommandContext, { programme, code, version }: { programme: string; code: string; version: number }, { questionnaire, faults, remarks }: ReadFile): Promise<Loaded> {
  const { stored, catalogue } = await requireEntry(context, programme, { kind: 'questionnaire', code, version }, { withPrevious: true })
  if (questionnaire === null) {
    context.leaveUnrecorded()
    return { version: null, faults, remarks }
  }
  const before = stored ?? shippedEntry('questionnaire', code)
  if (before?.kind === 'questionnaire' && before.definition.audience !== questionnaire.audience) throw new OporaError('invalid_input', 'catalogue.other-audience')
  const definition = marked(code, questionnaire, catalogue)
  const next = await saveEntry(context.tx, programme, { kind: 'questionnaire', code, position: before?.position ?? 100, definition })
  context.record({ regionId: null, action: 'catalogue.load', subject: { kind: 'programme', id: programme }, before: before === undefined ? null : { code, definition: before.definition }, after: { code, definition } })
  return { version: next, faults, remarks }
}

/** The stored entry, if there is one, that this person may change now. */
async function requireEntry(
  context: CommandContext, programmeId: string, { kind, code, version }: Named, { withPrevious }: { withPrevious: boolean } = { withPrevious: false },
): Promise<{ stored: StoredEntry | undefined; catalogue: StoredCatalogue }> {
  const catalogue = await lockCatalogue(context.tx, programmeId, { withPrevious })
  requireManage(context, catalogue)
  const stored = catalogue.entries.find((entry) => entry.kind === kind && entry.code === code)
  if (stored) requireUnfrozen(stored)
  if ((stored?.version ?? 0) !== version) throw new OporaError('conflict', 'catalogue.changed-meanwhile')
  return { stored, catalogue }
}

/** Only what can be set beside the year before is marked so. */
function marked(code: string, definition: Questionnaire, { previousId, previous }: StoredCatalogue): Questionnaire {
  const before = previousId === null ? undefined : yearCatalogue(previous).find((entry) => entry.kind === 'questionnaire' && entry.code === code)
  return withTrueMarks(definition, before?.kind === 'questionnaire' ? before.definition : undefined)
}

function requireManage({ actor }: CommandContext, { country, isClosed }: StoredCatalogue): void {
  requireAccess(actor, 'catalogue.manage', country)
  if (isClosed) throw new OporaError('invalid_state', 'catalogue.year-closed')
}

function requireUnfrozen({ frozenOn }: StoredEntry): void {
  if (frozenOn !== null) throw new OporaError('invalid_state', 'catalogue.frozen', { date: frozenOn.split('-').reverse().join('.') })
}
