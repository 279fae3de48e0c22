import { sql, type Kysely } from 'kysely'
import type { SummaryFilter, SummaryReply } from '../../contract/running-plan.ts'
import { cellLooks, isCellCode, type CellTone } from '../../contract/summary-cells.ts'
import type { Scope } from '../../domain/access/scope.ts'
import { writeSignSheet, type SignRow } from '../../documents/xlsx/write-sign-sheet.ts'
import type { Tables } from '../db/tables.ts'
import { readSummary } from './running-plan.read.ts'

type Asked = SummaryFilter & { roadmapId: string; scope: Scope; today: string }

/** The colours of the page on paper: the sign says the same where they are not seen. */
const tones: readonly { tone: CellTone; ink: string; fill: string | null }[] = [
  { tone: 'none', ink: '66736F', fill: null }, { tone: 'open', ink: '1D2524', fill: null }, { tone: 'good', ink: '22603F', fill: 'E8F3EC' }, { tone: 'late', ink: '22603F', fill: 'FDF4DD' },
  { tone: 'accent', ink: '0F4F5C', fill: 'E7F1F1' }, { tone: 'doubt', ink: '70500B', fill: 'FDF4DD' }, { tone: 'refusal', ink: '8A281B', fill: 'FDF0ED' },
]

/** «Сводная» as a workbook: page after page of schools, so that 6,000 of them never stand in memory at once. */
export async function writeSummary(db: Kysely<Tables>, asked: Asked): Promise<Uint8Array> {
  const first = await readSummary(db, { ...asked, offset: 0 })
  return writeSignSheet({
    name: 'Сводная', frozen: 2, styles: tones,
    columns: [{ header: 'Территория', width: 24 }, { header: 'Школа', width: 40 }, ...first.steps.map(({ number, title, dueOn }, at) => ({ header: `${number ?? at + 1}. ${title ?? ''}${dueOn === null ? '' : ` (до ${dueOn.split('-').toReversed().join('.')})`}`, width: 9 }))],
    rows: rowsOf(db, asked, first),
  })
}

async function* rowsOf(db: Kysely<Tables>, asked: Asked, first: SummaryReply): AsyncIterable<SignRow[]> {
  for (let page = first, offset = 0; page.schools.length > 0; page = await readSummary(db, { ...asked, offset })) {
    const notes = await readNotes(db, asked.roadmapId, page)
    yield page.schools.map((school) => rowOf(school, (at) => notes.get(`${school.organisationId} ${page.steps[at]?.activityId ?? ''} ${page.steps[at]?.binding ?? ''}`)))
    offset += page.schools.length
    if (offset >= page.total) return
  }
}

function rowOf({ territory, name, cells }: SummaryReply['schools'][number], noteAt: (step: number) => string | undefined): SignRow {
  const signs = [...cells].map((letter, at) => {
    const { sign, tone } = cellLooks[isCellCode(letter) ? letter : '.']
    const note = noteAt(at)
    return { text: sign, style: tones.findIndex((one) => one.tone === tone), ...(note === undefined ? {} : { note }) }
  })
  return [{ text: territory }, { text: name }, ...signs]
}

/** What was said of the cells of a page, by school and step. */
async function readNotes(db: Kysely<Tables>, roadmapId: string, { schools, steps }: SummaryReply): Promise<Map<string, string>> {
  const commented = schools.filter(({ comments }) => comments.length > 0).map(({ organisationId }) => organisationId)
  if (commented.length === 0 || steps.length === 0) return new Map()
  const { rows } = await sql<{ key: string; text: string }>`
    select a.organisation_id || ' ' || a.activity_id || ' ' || a.binding as key, string_agg(p.name || ', ' || to_char(c.at at time zone 'UTC', 'DD.MM.YYYY') || ': ' || c.text, E'\n' order by c.at, c.id) as text
    from assignment as a join assignment_comment as c on c.region_id = a.region_id and c.assignment_id = a.id join person as p on p.id = c.person_id
    where a.region_id = any(array(select distinct region_id from organisation where id = any(${commented}::uuid[]))) and a.roadmap_id = ${roadmapId} and a.organisation_id = any(${commented}::uuid[]) and a.duty = 'do' group by 1
  `.execute(db)
  return new Map(rows.map(({ key, text }) => [key, text]))
}
