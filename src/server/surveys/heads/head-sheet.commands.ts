import { sheetFaultWords } from '../../../contract/sheet-fault-words.ts'
import { requireAccess } from '../../../domain/access/policy.ts'
import type { CivilDate } from '../../../domain/kernel/civil-date.ts'
import { OporaError } from '../../../domain/kernel/errors.ts'
import type { SheetAnswers } from '../../../domain/surveys/questionnaire/answers.ts'
import { compileChecker } from '../../../domain/surveys/sheet/compile-checker.ts'
import type { CommandContext } from '../../kernel/context.ts'
import { loadHeadSheet, saveSent, saveTyped, type HeadSheet } from './head-sheet.store.ts'

type Address = { campaignId: string; schoolId: string; version: number }

/** The journal says that it was typed in, not what. */
export async function saveHeadDraft(context: CommandContext, address: Address, answers: SheetAnswers): Promise<{ version: number }> {
  const sheet = await requireOpenSheet(context, address)
  await typed(context, sheet, address, answers)
  context.record({ regionId: sheet.place.regionId, action: 'survey.type', subject: { kind: 'organisation', id: address.schoolId }, after: { campaignId: address.campaignId } })
  return { version: address.version + 1 }
}

/** Signed by the login of the head; sent again while the campaign lasts, it replaces what was sent. */
export async function sendHeadSheet(context: CommandContext, address: Address, answers: SheetAnswers): Promise<{ version: number; sentOn: CivilDate }> {
  const { tx, actor, programmeDate } = context
  const sheet = await requireOpenSheet(context, address)
  const checked = compileChecker(sheet.definition)(answers)
  if (!checked.isSound) throw new OporaError('invalid_input', 'survey.head-faulty', { count: checked.faults.length, first: firstFault(sheet, checked.faults) })
  await typed(context, sheet, address, answers)
  await saveSent(tx, { ...sheet, organisationId: address.schoolId }, { bytes: checked.bytes, texts: checked.texts, on: programmeDate, personId: actor.personId, groupId: sheet.groupId, isFirst: sheet.sentOn === null })
  context.record({ regionId: sheet.place.regionId, action: 'survey.send', subject: { kind: 'organisation', id: address.schoolId }, after: { campaignId: address.campaignId, again: sheet.sentOn !== null } })
  return { version: address.version + 1, sentOn: programmeDate }
}

async function requireOpenSheet({ tx, actor }: CommandContext, { campaignId, schoolId, version }: Address): Promise<HeadSheet> {
  const sheet = await loadHeadSheet(tx, campaignId, schoolId)
  requireAccess(actor, 'survey.answer', sheet.place)
  if (!sheet.isOpen) throw new OporaError('invalid_state', 'survey.head-closed')
  if (sheet.version !== version) throw new OporaError('conflict', 'survey.changed-meanwhile')
  return sheet
}

async function typed({ tx }: CommandContext, sheet: HeadSheet, { schoolId }: Address, answers: SheetAnswers): Promise<void> {
  if (!await saveTyped(tx, { ...sheet, organisationId: schoolId }, answers)) throw new OporaError('conflict', 'survey.changed-meanwhile')
}

function firstFault({ definition }: HeadSheet, [first]: readonly Parameters<typeof sheetFaultWords>[0][]): string {
  const questions = definition.blocks.flatMap((block) => block.questions)
  const at = questions.findIndex(({ key }) => key === first?.question)
  return first === undefined ? '' : `вопрос ${at + 1}. ${sheetFaultWords(first)}`
}
