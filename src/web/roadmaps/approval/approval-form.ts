import { isCivilDate, type CivilDate } from '../../../domain/kernel/civil-date.ts'
import type { ApprovalAct } from '../../../domain/roadmaps/plan/plan.ts'
import type { DraftPlan } from '../../../domain/roadmaps/plan/planned-activity.ts'
import { ProblemError } from '../../kit/api/problem-error.ts'
import { longDate } from '../../kit/words/dates.ts'

export type ApprovalForm = { act: ApprovalAct; number: string; date: string; authority: string }

/** What the plan itself says of its approval comes into the fields. */
export function approvalForm({ approval }: Pick<DraftPlan, 'approval'>): ApprovalForm {
  return { act: approval?.act ?? 'order', number: approval?.number ?? '', date: approval?.date ?? '', authority: approval?.authority ?? '' }
}

/** What is missing or wrong, beside its field; the server asks the same. */
export function faultsOfForm({ act, number, date, authority }: ApprovalForm, today: CivilDate): { [Field in 'number' | 'date' | 'authority']: string | undefined } {
  return {
    number: number.trim() === '' && act !== 'signature' ? 'Впишите номер документа.' : undefined,
    date: !isCivilDate(date) ? 'Впишите дату документа.' : date > today ? `Эта дата ещё не наступила: сегодня ${longDate(today)}` : undefined,
    authority: authority.trim() === '' ? 'Впишите, какой орган или организация утвердила план.' : undefined,
  }
}

export function documentOfForm({ act, number, date, authority }: ApprovalForm, file: { hash: string; name: string } | null) {
  return { act, number: number.trim() === '' ? null : number.trim(), date, authority: authority.trim() === '' ? null : authority.trim(), file }
}

/** The field that a refusal of the server speaks of; null where it speaks of none. */
export function placeOfRefusal(error: unknown): 'number' | 'date' | 'authority' | null {
  if (!(error instanceof ProblemError)) return null
  const said = [error.code, ...error.faults.map(({ at }) => at)].join(' ')
  return (['number', 'date', 'authority'] as const).find((field) => said.includes(`approval.${field}`) || said.includes(`document.${field}`)) ?? null
}
