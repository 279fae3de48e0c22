import { dottedDate } from '../kernel/dotted-date.ts'
import type { ChangeVerdict } from './positive-change.ts'
import type { StageChange } from './stage-facts.ts'
import type { ActionState, StageAction, StageVerdict } from './stage.ts'

export const actionStateWords: Record<ActionState, string> = { open: 'подтверждения нет', awaiting: 'ждёт куратора', returned: 'возвращено', done: 'подтверждено', waived: 'снято' }
export const stageVerdictWords: Record<StageVerdict, string> = { 'done': 'выполнено', 'partly': 'выполнено частично', 'not-done': 'не выполнено', 'nothing-due': 'нечего было выполнять' }
export const changeVerdictWords: Record<ChangeVerdict, string> = { 'better': 'лучше', 'worse': 'хуже', 'indistinct': 'не различить', 'no-data': 'нет данных' }

/** «ссылка https://…, 2 файла, приказ № 5 от 01.02.2022». */
export function evidenceInWords({ evidence }: Pick<StageAction, 'evidence'>): string {
  if (evidence === null) return ''
  const { link, files, document, note } = evidence
  return [link, files === 0 ? null : `файлов: ${files}`, document, note].filter((part) => part !== null && part.trim() !== '').join(', ')
}

export function actionStateInWords({ state, doneOn, reason }: Pick<StageAction, 'state' | 'doneOn' | 'reason'>): string {
  const day = doneOn === null || state !== 'done' ? '' : ` ${dottedDate(doneOn)}`
  return `${actionStateWords[state]}${day}${reason === null || state === 'done' ? '' : `: ${reason}`}`
}

/** «−15 (от −21,7 до −7,9)»: after less before. */
export function changeInWords({ from, measured, low, high }: Pick<StageChange, 'from' | 'measured' | 'low' | 'high'>): string {
  if (from === null || measured === null) return '—'
  return `${signed(measured - from)}${low === null || high === null ? '' : ` (от ${signed(low)} до ${signed(high)})`}`
}

function signed(value: number): string {
  const rounded = Math.round(value * 10) / 10
  return `${rounded > 0 ? '+' : rounded < 0 ? '−' : ''}${String(Math.abs(rounded)).replace('.', ',')}`
}
