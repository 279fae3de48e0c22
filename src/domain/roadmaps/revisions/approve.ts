import { isCivilDate, type CivilDate } from '../../kernel/civil-date.ts'
import { dottedDate } from '../../kernel/dotted-date.ts'
import { OporaError } from '../../kernel/errors.ts'
import type { Approval, ApprovalAct } from '../plan/plan.ts'
import { taken, type Revision } from './revision.ts'

/** The official paper that makes a draft count. Its scan is welcome and not required. */
export type ApprovingDocument = {
  act: ApprovalAct
  /** Only a signature on the plan itself («УТВЕРЖДАЮ») has none. */
  number: string | null
  date: CivilDate
  authority: string | null
}

/**
 * The revision frozen by its document, which from now on stands in the head of the plan. A plan approved after its first dates is normal;
 * a document dated after the programme date is a slip of the pen.
 */
export function approve(revision: Revision, document: ApprovingDocument, programmeDate: CivilDate): Revision {
  const approved = taken(revision, 'approve')
  if (revision.plan.activities.length === 0) throw new OporaError('invalid_state', 'revision.no-activities')
  return { ...approved, plan: { ...revision.plan, approval: approvalBy(document, programmeDate) } }
}

/** What the document says as the head of a plan says it; refuses a document that could not approve anything. */
function approvalBy(document: ApprovingDocument, programmeDate: CivilDate): Approval {
  const number = document.number?.trim() ?? ''
  const authority = document.authority?.trim() ?? ''
  if (number === '' && document.act !== 'signature') throw new OporaError('invalid_input', 'approval.number-missing')
  if (authority === '') throw new OporaError('invalid_input', 'approval.authority-missing')
  if (!isCivilDate(document.date)) throw new OporaError('invalid_input', 'approval.date-invalid')
  if (document.date > programmeDate) throw new OporaError('invalid_input', 'approval.date-future', { date: dottedDate(document.date) })
  return { act: document.act, number: number === '' ? null : number, date: document.date, authority }
}
