import { dottedDate } from '../../kernel/dotted-date.ts'
import type { CivilDate } from '../../kernel/civil-date.ts'
import type { Approval, Plan } from '../plan/plan.ts'
import { genitiveAuthority } from './genitive-authority.ts'

/** The block at the top right of the annex: what act it belongs to, and which one it restates. */
export function printApproval({ approval, amends }: Pick<Plan, 'approval' | 'amends'>): string[] {
  if (approval === null) return ['ПРОЕКТ']
  const restated = amends === null ? [] : [`(взамен редакции, утверждённой ${reference(amends)})`]
  return [...actLines(approval), ...restated]
}

function actLines(approval: Approval): string[] {
  const { act, authority } = approval
  const body = authority === null ? null : genitiveAuthority(authority)
  if (act === 'signature' || act === null) return ['УТВЕРЖДЕНО', ...(authority === null ? [] : [authority]), reference(approval)].filter((line) => line !== '')
  const word = act === 'order' ? 'к приказу' : 'к письму'
  const whose = authority === null ? [word] : body === null ? [word, authority] : [`${word} ${body}`]
  return ['Приложение', ...whose, reference(approval)].filter((line) => line !== '')
}

function reference({ number, date }: { number: string | null; date: CivilDate | null }): string {
  return [...(date === null ? [] : [`от ${dottedDate(date)}`]), ...(number === null ? [] : [`№ ${number}`])].join(' ')
}
