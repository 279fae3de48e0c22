import { faultInWords } from '../../contract/form-fault-words.ts'
import { requireAccess } from '../../domain/access/policy.ts'
import { checkForm } from '../../domain/data-forms/check-form.ts'
import { cleanAnswers } from '../../domain/data-forms/clean-answers.ts'
import { factValues } from '../../domain/data-forms/fact-values.ts'
import type { Answers } from '../../domain/data-forms/form-definition.ts'
import type { FactData } from '../../domain/facts/fact-kind.ts'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { CommandContext } from '../kernel/context.ts'
import type { FactRecord } from '../kernel/fact-record.ts'
import { lockResponse, saveDraft, saveReturned, saveSent, type StoredResponse } from './response.store.ts'

type Address = { formId: string; regionId: number; responseId: string }

const subject = (id: string) => ({ kind: 'form-response', id })

/** What is typed and not sent yet; the journal says that it was, not what. */
export async function saveFormDraft(context: CommandContext, address: Address, version: number, answers: Answers): Promise<{ version: number }> {
  const response = await requireFillable(context, address, version)
  context.record({ regionId: response.regionId === 0 ? null : response.regionId, action: 'form.type', subject: subject(response.id) })
  return { version: await saveDraft(context.tx, response, cleanAnswers(response.form.definition, answers), context.now) }
}

export async function sendResponse(context: CommandContext, address: Address, version: number, given: Answers): Promise<{ version: number; filledOn: CivilDate }> {
  const { tx, now, actor, programmeDate } = context
  const response = await requireFillable(context, address, version)
  const answers = cleanAnswers(response.form.definition, given)
  const faults = checkForm(response.form.definition, answers)
  const [first] = faults
  if (first) throw new OporaError('invalid_input', 'form.faulty', { count: faults.length, first: faultInWords(first, response.form.definition) })
  await saveSent(tx, [{ regionId: response.regionId, id: response.id, answers }], { on: programmeDate, personId: actor.personId, now })
  recordFilling(context, response, answers)
  return { version: version + 1, filledOn: programmeDate }
}

/** The fact of a filling, and its line in the journal; texts stay out of both. */
export function recordFilling(context: CommandContext, response: StoredResponse, answers: Answers): void {
  const { form, regionId, id } = response
  const data: FactData['form.filled'] = { formId: form.id, responseId: id, values: factValues(form.definition, answers) }
  context.fact({ ...factPlace(response), kind: 'form.filled', correctsId: response.lastFactId, assignmentId: response.assignmentId, data })
  context.record({
    regionId: regionId === 0 ? null : regionId, action: response.lastFactId === null ? 'form.send' : 'form.correct', subject: subject(id),
    ...(response.answers === null ? {} : { before: factValues(form.definition, response.answers) }), after: data.values,
  })
}

export async function returnResponse(context: CommandContext, address: Address, version: number, reason: string): Promise<{ version: number }> {
  const response = await lockResponse(context.tx, address, version)
  requireAccess(context.actor, 'form.manage', response.place)
  if (response.form.state !== 'open') throw new OporaError('invalid_state', 'form.closed')
  if (response.state !== 'filled') throw new OporaError('invalid_state', 'form.not-filled')
  const data: FactData['form.returned'] = { formId: response.form.id, responseId: response.id, reason }
  context.fact({ ...factPlace(response), kind: 'form.returned', assignmentId: response.assignmentId, data })
  context.record({ regionId: response.regionId === 0 ? null : response.regionId, action: 'form.return', subject: subject(response.id), after: { reason } })
  return { version: await saveReturned(context.tx, response, reason, context.now) }
}

function factPlace({ regionId, territoryId, organisationId, personId, form }: StoredResponse): Omit<FactRecord, 'kind' | 'data'> {
  return { regionId, territoryId, organisationId, subjectPersonId: personId, programmeId: form.programmeId, roadmapId: form.roadmapId, activityId: form.activityId }
}

async function requireFillable(context: CommandContext, address: Address, version: number): Promise<StoredResponse> {
  const response = await lockResponse(context.tx, address, version)
  requireAccess(context.actor, 'form.fill', response.place)
  refuseClosed(response.form, context.programmeDate)
  return response
}

export function refuseClosed({ state, opensOn }: Pick<StoredResponse['form'], 'state' | 'opensOn'>, today: CivilDate): void {
  if (state !== 'open') throw new OporaError('invalid_state', 'form.closed')
  if (opensOn !== null && opensOn > today) throw new OporaError('invalid_state', 'form.not-opened-yet', { date: opensOn.split('-').reverse().join('.') })
}
