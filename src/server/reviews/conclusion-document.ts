import { reviewKindNames, reviewOutcomeNames } from '../../contract/review-names.ts'
import type { ReviewConclusion } from '../../contract/reviews.ts'
import type { PrintedCell, PrintedDocument } from '../../domain/documents/printed-document.ts'
import { dottedDate } from '../../domain/kernel/dotted-date.ts'

const columns = [{ header: 'Критерий', width: 0.4 }, { header: 'Баллы', width: 0.14 }, { header: 'Обоснование', width: 0.46 }]

/** A conclusion as it is printed; the same conclusion is always the same cells, of which its hash is made. */
export function conclusionDocument({ title, school, territory, document, version, hash, round, passFrom, percent, outcome, concludedOn, criteria, messages, recommendations }: ReviewConclusion): PrintedDocument {
  const rows: string[][] = [
    ...criteria.map(({ title: name, most, points, comments }) => [name, `${points.join(' и ')} из ${most}`, comments.join('\n')]),
    ...(messages.length > 0 ? [['Замечания', '', messages.map(({ field, text }) => `${field}: ${text}`).join('\n')]] : []),
    ...(recommendations.length > 0 ? [['Рекомендации', '', recommendations.join('\n')]] : []),
  ]
  const decision = `Решение: ${reviewOutcomeNames[outcome]}. Набрано ${number(percent)} % от наибольшей оценки, нужно не менее ${number(passFrom)} %. Прочитана версия ${version} документа, контрольная сумма ${hash.slice(0, 16)}.`
  return {
    corner: [`${title} (${reviewKindNames[round]})`, `Заключение выпущено ${dottedDate(concludedOn)}`],
    title: `Экспертное заключение. ${document}. ${school}, ${territory}`, sheet: 'Заключение', columns,
    cells: [
      ...rows.flatMap((row, at) => row.map((text, column): PrintedCell => ({ row: at, column, rowSpan: 1, columnSpan: 1, text, bold: column === 0 }))),
      { row: rows.length, column: 0, rowSpan: 1, columnSpan: columns.length, text: decision, bold: true },
    ],
    rows: rows.length + 1, embedded: '',
  }
}

function number(value: number): string {
  return String(value).replace('.', ',')
}
