import type { PrintedCell, PrintedDocument } from '../documents/printed-document.ts'
import { dottedDate } from '../kernel/dotted-date.ts'
import { totalOf, verdictOf, type Report, type ReportActivity } from './report.ts'
import { countsInWords, doneInWords, proofInWords, reasonInWords, targetResult, verdictWords } from './report-words.ts'

const columns = [
  { header: '№ п/п', weight: 5 }, { header: 'Мероприятие', weight: 24 }, { header: 'Срок', weight: 12 }, { header: 'Исполнение', weight: 15 },
  { header: 'Цель и результат', weight: 16 }, { header: 'Подтверждение', weight: 18 }, { header: 'Причины отклонений', weight: 16 },
]
const weights = columns.reduce((sum, { weight }) => sum + weight, 0)

const titles = { territory: 'Отчёт об исполнении', organisation: 'Отчёт об исполнении', curator: 'Отчёт куратора' } as const

/** «Отчёт об исполнении» as it is printed: what period, on which programme date, against which end of the journal, stands on the print itself. */
export function reportDocument(report: Report): PrintedDocument {
  const { subject, period, programmeDate, head, roadmaps } = report
  const rows: (string[] | string)[] = []
  for (const { title, territory, order, activities } of roadmaps) {
    rows.push(`${title ?? 'Дорожная карта'} (${territory})${order === null ? '' : `, утверждена: ${order.number === null ? '' : `№ ${order.number} `}от ${dottedDate(order.date)}`}. ${countsInWords(totalOf(activities))}`)
    rows.push(...activities.map(lineOf))
  }
  if (roadmaps.length === 0) rows.push('За этот период поручений не было.')
  return {
    corner: [
      `Период: ${dottedDate(period.from)} – ${dottedDate(period.to)}`, `Дата программы: ${dottedDate(programmeDate)}`,
      head === null ? 'Журнал: записей ещё нет' : `Журнал: запись ${head.seq}, ${head.hash}`,
    ],
    title: `${titles[subject.kind]}: ${subject.name}`, sheet: 'Отчёт',
    columns: columns.map(({ header, weight }) => ({ header, width: weight / weights })),
    cells: rows.flatMap((row, at): PrintedCell[] => (typeof row === 'string' ? [cell(at, 0, row, { columnSpan: columns.length, bold: true })] : row.map((text, column) => cell(at, column, text)))),
    rows: rows.length, embedded: '',
  }
}

function cell(row: number, column: number, text: string, { columnSpan = 1, bold = false } = {}): PrintedCell {
  return { row, column, rowSpan: 1, columnSpan, text, bold }
}

function lineOf(activity: ReportActivity): string[] {
  const { number, title, schedule, counts, targets, proofs, proofCount, reasons, reasonCount } = activity
  const when = doneInWords(activity)
  return [
    number ?? '', title ?? '', schedule,
    [verdictWords[verdictOf(counts)], countsInWords(counts), when].filter((part) => part !== '').join('\n'),
    targets.map(targetResult).join('\n'),
    withRest(proofs.map((proof) => `${proof.place}: ${proofInWords(proof)}`), proofCount),
    withRest(reasons.map((reason) => `${reason.place}: ${reasonInWords(reason)}`), reasonCount),
  ]
}

function withRest(lines: readonly string[], count: number): string {
  return [...lines, ...(count > lines.length ? [`… и ещё ${count - lines.length}`] : [])].join('\n')
}
