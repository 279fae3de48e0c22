import { dottedDate } from '../kernel/dotted-date.ts'
import type { ReasonKind, ReportActivity, ReportCounts, ReportProof, ReportReason, ReportTarget, ReportVerdict } from './report.ts'

/** Русские слова отчёта: the page and the print say the same. */
export const verdictWords: Record<ReportVerdict, string> = {
  'done': 'исполнено', 'done-late': 'исполнено с опозданием', 'partly': 'исполнено частично', 'not-done': 'не исполнено', 'not-asked': 'не требовалось',
}

export const reasonWords: Record<ReasonKind, string> = { postponed: 'срок перенесён', extended: 'срок продлён', returned: 'возвращено на доработку', waived: 'снято', comment: 'пояснение' }

/** «12 из 15, из них с опозданием 2; просрочено 1; ждёт подтверждения 2». */
export function countsInWords({ asked, done, late, unconfirmed, awaiting, overdue, waived, past }: ReportCounts): string {
  const parts = [
    ...(asked === 0 ? [] : [`${done} из ${asked}${late === 0 ? '' : `, из них с опозданием ${late}`}${unconfirmed === 0 ? '' : `, без подтверждения ${unconfirmed}`}`]),
    ...(overdue === 0 ? [] : [`просрочено ${overdue}`]),
    ...(awaiting === 0 ? [] : [`ждёт подтверждения ${awaiting}`]),
    ...(waived === 0 ? [] : [`снято ${waived}`]),
    ...(past === 0 ? [] : [`прошло до утверждения ${past}`]),
  ]
  return parts.join('; ')
}

/** When it was done: a day, or from the first to the last. */
export function doneInWords({ doneFrom, doneTo }: Pick<ReportActivity, 'doneFrom' | 'doneTo'>): string {
  if (doneFrom === null || doneTo === null) return ''
  return doneFrom === doneTo ? dottedDate(doneFrom) : `${dottedDate(doneFrom)} – ${dottedDate(doneTo)}`
}

export function targetResult({ words, measured, isPercent, isStated }: ReportTarget): string {
  return `${words}: ${measured === null ? 'нет данных' : `${String(measured).replace('.', ',')}${isPercent ? '\u00a0%' : ''}${isStated ? ' (указано)' : ''}`}`
}

export function proofInWords({ document, link, files, isByFact, on }: ReportProof): string {
  const parts = [
    ...(document === null ? [] : [`документ № ${document.number} от ${dottedDate(document.date)}`]), ...(link === null ? [] : [link]),
    ...files.map(({ name }) => `файл «${name}»`), ...(isByFact ? [`учтено системой ${dottedDate(on)}`] : []),
  ]
  return parts.join('; ')
}

export function reasonInWords({ kind, until, text }: ReportReason): string {
  return `${reasonWords[kind]}${until === null ? '' : ` до ${dottedDate(until)}`}${text === null || text === '' ? '' : `: ${text}`}`
}
