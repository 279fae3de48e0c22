import type { FormPopulation } from '../../contract/data-forms.ts'
import { definitionFaultWords } from '../../contract/form-fault-words.ts'
import { requireAccess } from '../../domain/access/policy.ts'
import { definitionFaults } from '../../domain/data-forms/definition-faults.ts'
import type { FormDefinition } from '../../domain/data-forms/form-definition.ts'
import { formAfter, type FormStep } from '../../domain/data-forms/form-state.ts'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { CommandContext } from '../kernel/context.ts'
import { freezeCatalogue } from '../kernel/freeze-catalogue.ts'
import { placeOfTerritory } from '../territories/territory.read.ts'
import { insertForm, loadForm, placeOfActivity, saveContent, saveState, type StoredForm } from './form.store.ts'
import { askPopulation } from './population.store.ts'

const subject = (id: string) => ({ kind: 'form', id })
const blank: FormDefinition = { fields: [], checks: [] }

type Creation = { formId: string; territoryId: number; title: string; from: string | null; binding: { roadmapId: string; activityId: string } | null; schoolDataOf?: string | undefined }

export async function createForm(context: CommandContext, { formId, territoryId, title, from, binding, schoolDataOf }: Creation): Promise<{ id: string; version: number }> {
  const { tx, actor, now } = context
  const place = await placeOfTerritory(tx, territoryId)
  requireAccess(actor, 'form.manage', place)
  const example = from === null ? null : await loadForm(tx, from, { lock: false })
  if (example) requireAccess(actor, 'form.manage', example.place)
  const activity = binding === null ? null : await requireActivity(context, territoryId, binding)
  const catalogued = schoolDataOf === undefined ? null : await schoolDataForm(context, schoolDataOf)
  await insertForm(tx, {
    id: formId, title, purpose: example?.purpose ?? '', definition: catalogued ?? example?.definition ?? blank, catalogueKind: catalogued === null ? null : 'school-data-form', population: example?.population ?? 'schools',
    programmeId: schoolDataOf ?? activity?.programmeId ?? example?.programmeId ?? null, roadmapId: binding?.roadmapId ?? null, activityId: binding?.activityId ?? null,
    territoryId, regionId: place.regionId ?? 0, personId: actor.personId, now,
  })
  context.record({ regionId: place.regionId, action: 'form.create', subject: subject(formId), after: { title, from, binding } })
  return { id: formId, version: 1 }
}

/** Frozen from here on: the year's risk factors read what it asks. */
async function schoolDataForm(context: CommandContext, programmeId: string): Promise<FormDefinition> {
  const [entry] = await freezeCatalogue(context, programmeId, 'school-data-form')
  if (!entry) throw new OporaError('not_found', 'form.no-school-data')
  return entry.definition
}

async function requireActivity({ tx }: CommandContext, territoryId: number, { roadmapId, activityId }: { roadmapId: string; activityId: string }) {
  const found = await placeOfActivity(tx, roadmapId, activityId)
  if (!found) throw new OporaError('not_found', 'roadmap.unknown')
  if (found.territoryId !== territoryId) throw new OporaError('invalid_input', 'form.binding-elsewhere')
  return found
}

type Content = { title: string; purpose: string; definition: FormDefinition; population: FormPopulation; programmeId: string | null; opensOn: CivilDate | null; dueOn: CivilDate | null }

export async function changeForm(context: CommandContext, id: string, version: number, asked: Content): Promise<{ version: number }> {
  const form = await requireForm(context, id, version, 'edit')
  // What the catalogue asks, and of whom, is not changed here: risk factors read it.
  const { definition, population, programmeId } = form
  const content = form.catalogueKind === null ? asked : { ...asked, definition, population, programmeId }
  const next = await saveContent(context.tx, form, content, context.now)
  context.record({ regionId: form.place.regionId, action: 'form.change', subject: subject(id), before: changedParts(form, content), after: changedParts(content, form) })
  return { version: next }
}

/** Only what differs: a journal of whole forms at every keystroke would be read by nobody. */
function changedParts(of: Content, other: Content): Partial<Content> {
  const { title, purpose, definition, population, programmeId, opensOn, dueOn } = of
  const parts = { title, purpose, definition, population, programmeId, opensOn, dueOn }
  return Object.fromEntries(Object.entries(parts).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(Reflect.get(other, key))))
}

export async function openForm(context: CommandContext, id: string, version: number): Promise<{ version: number; asked: number }> {
  const { tx, now, programmeDate } = context
  const form = await requireForm(context, id, version, 'open')
  const [first, ...others] = definitionFaults(form.definition)
  if (first) throw new OporaError('invalid_state', 'form.not-ready', { count: others.length + 1, first: definitionFaultWords[first.code] })
  if (form.dueOn === null) throw new OporaError('invalid_state', 'form.no-due')
  refusePast(form.dueOn, programmeDate)
  const asked = await askPopulation(tx, form, programmeDate)
  if (asked === 0) throw new OporaError('invalid_state', 'form.nobody')
  const next = await saveState(tx, form, 'open', { opensOn: form.opensOn ?? programmeDate }, now)
  context.record({ regionId: form.place.regionId, action: 'form.open', subject: subject(id), after: { asked, dueOn: form.dueOn, population: form.population } })
  return { version: next, asked }
}

export async function closeForm(context: CommandContext, id: string, version: number): Promise<{ version: number }> {
  const form = await requireForm(context, id, version, 'close')
  const next = await saveState(context.tx, form, 'closed', {}, context.now)
  context.record({ regionId: form.place.regionId, action: 'form.close', subject: subject(id) })
  return { version: next }
}

export async function extendForm(context: CommandContext, id: string, version: number, dueOn: CivilDate | null): Promise<{ version: number }> {
  const form = await loadForm(context.tx, id, { lock: true, version })
  requireAccess(context.actor, 'form.manage', form.place)
  const state = formAfter(form.state, form.state === 'closed' ? 'reopen' : 'extend')
  if (dueOn === null) throw new OporaError('invalid_input', 'form.no-due')
  refusePast(dueOn, context.programmeDate)
  const next = await saveState(context.tx, form, state, { dueOn }, context.now)
  context.record({ regionId: form.place.regionId, action: 'form.extend', subject: subject(id), before: { dueOn: form.dueOn, state: form.state }, after: { dueOn, state } })
  return { version: next }
}

export async function refreshForm(context: CommandContext, id: string, version: number): Promise<{ version: number; added: number }> {
  const form = await requireForm(context, id, version, 'refresh')
  const added = await askPopulation(context.tx, form, context.programmeDate)
  const next = await saveState(context.tx, form, form.state, {}, context.now)
  context.record({ regionId: form.place.regionId, action: 'form.refresh', subject: subject(id), after: { added } })
  return { version: next, added }
}

export async function discardForm(context: CommandContext, id: string, version: number): Promise<{ version: number }> {
  const form = await requireForm(context, id, version, 'discard')
  const next = await saveState(context.tx, form, 'discarded', {}, context.now)
  context.record({ regionId: form.place.regionId, action: 'form.discard', subject: subject(id), before: { title: form.title } })
  return { version: next }
}

async function requireForm({ tx, actor }: CommandContext, id: string, version: number, step: FormStep): Promise<StoredForm> {
  const form = await loadForm(tx, id, { lock: true, version })
  requireAccess(actor, 'form.manage', form.place)
  formAfter(form.state, step)
  return form
}

function refusePast(dueOn: CivilDate, today: CivilDate): void {
  if (dueOn < today) throw new OporaError('invalid_input', 'form.due-past', { date: dueOn.split('-').reverse().join('.') })
}
