import type { FieldSummary } from '../../../domain/data-forms/consolidate.ts'
import { shortDate } from '../../kit/words/dates.ts'

const number = new Intl.NumberFormat('ru-RU', { maximumFractionDigits: 2 })
const share = new Intl.NumberFormat('ru-RU', { style: 'percent', maximumFractionDigits: 1 })

/** What all answers to a question say together, the main thing first. */
export function summaryInWords(summary: FieldSummary | null): string[] {
  if (summary === null) return ['ответов нет']
  switch (summary.kind) {
    case 'number': return [`сумма ${number.format(summary.sum)}`, `среднее ${number.format(summary.mean)}`, `от ${number.format(summary.least)} до ${number.format(summary.most)}`]
    case 'yes-no': return [`да: ${summary.yes} из ${summary.answered} (${share.format(summary.share)})`]
    case 'choice': return summary.options.map(({ label, count, share: part }) => `${label}: ${count} (${share.format(part)})`)
    case 'date': return [summary.earliest === summary.latest ? shortDate(summary.earliest) : `с ${shortDate(summary.earliest)} по ${shortDate(summary.latest)}`]
    case 'text': return [`ответили: ${summary.answered}`]
  }
}
