import { dottedDate } from '../../domain/kernel/dotted-date.ts'
import type { SummaryFilter, SummaryReply } from '../../contract/running-plan.ts'
import { cellLooks, isCellCode, type CellTone } from '../../contract/summary-cells.ts'
import type { Scope } from '../../domain/access/scope.ts'
import { writeSignSheet, type SignRow } from '../../documents/xlsx/write-sign-sheet.ts'
import type { QueryContext } from '../kernel/context.ts'
import { readSummary } from './running-plan.read.ts'
import { readNotes } from './summary-notes.read.ts'

type Asked = SummaryFilter & { roadmapId: string; regionId: number | null; scope: Scope; today: string }

/** The colours of the page on paper: the sign says the same where they are not seen. */
const tones: readonly { tone: CellTone; ink: string; fill: string | null }[] = [
  { tone: 'none', ink: '66736F', fill: null }, { tone: 'open', ink: '1D2524', fill: null }, { tone: 'good', ink: '22603F', fill: 'E8F3EC' }, { tone: 'late', ink: '22603F', fill: 'FDF4DD' },
  { tone: 'accent', ink: '0F4F5C', fill: 'E7F1F1' }, { tone: 'doubt', ink: '70500B', fill: 'FDF4DD' }, { tone: 'refusal', ink: '8A281B', fill: 'FDF0ED' },
]

/** «Сводная» as a workbook: page after page of schools, so that 6,000 of them never stand in memory at once. */
export async function writeSummary(db: QueryContext['db'], asked: Asked): Promise<Uint8Array> {
  const first = await readSummary(db, { ...asked, offset: 0 })
  return writeSignSheet({
    name: 'Сводная', frozen: 2, styles: tones,
    columns: [{ header: 'Территория', width: 24 }, { header: 'Школа', width: 40 }, ...first.steps.map(({ number, title, dueOn }, at) => ({ header: `${number ?? at + 1}. ${title ?? ''}${dueOn === null ? '' : ` (до ${dottedDate(dueOn)})`}`, width: 9 }))],
    rows: rowsOf(db, asked, first),
  })
}

async function* rowsOf(db: QueryContext['db'], asked: Asked, first: SummaryReply): AsyncIterable<SignRow[]> {
  for (let page = first, offset = 0; page.schools.length > 0; page = await readSummary(db, { ...asked, offset })) {
    const notes = await readNotes(db, asked.roadmapId, page)
    yield page.schools.map((school) => rowOf(school, (at) => notes.get(`${school.organisationId} ${page.steps[at]?.activityId ?? ''} ${page.steps[at]?.binding ?? ''}`)))
    offset += page.schools.length
    if (offset >= page.total) return
  }
}

function rowOf({ territory, name, cells }: SummaryReply['schools'][number], noteAt: (step: number) => string | undefined): SignRow {
  const signs = [...cells].map((letter, at): SignRow[number] => {
    const { sign, tone } = cellLooks[isCellCode(letter) ? letter : '.']
    const note = noteAt(at)
    const style = tones.findIndex((one) => one.tone === tone)
    return note === undefined ? { text: sign, style } : { text: sign, style, note }
  })
  return [{ text: territory }, { text: name }, ...signs]
}
