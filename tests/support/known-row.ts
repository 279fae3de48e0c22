import type { KnownActivity } from './known-plan.ts'
import type { SampleCell } from './document-variants.ts'

/** A row of a sketch and what it is known to say; rows that are no activity say nothing. */
export type KnownRow = { cells: readonly SampleCell[]; says: KnownActivity }

export type RowField = 'number' | 'title' | 'description' | 'schedule' | 'responsible' | 'indicator' | 'publication'

type Said = Partial<KnownActivity> & Pick<KnownActivity, 'schedule'>

/**
 * Rows of one layout: the texts are those of the cells, unless said otherwise; kind, schedule, parties and targets are always said.
 * «Кураторы=curator; ОО=school» is a list of parties.
 */
export function rowsOf(fields: readonly (RowField | null)[]) {
  return (section: number | null, cells: readonly SampleCell[], kinds: string, schedule: string, parties: string, targets = '', other: Partial<KnownActivity> = {}): KnownRow => {
    const text = (field: RowField): string | null => {
      const at = fields.indexOf(field)
      const cell = cells[at]
      const written = typeof cell === 'string' ? cell : cell?.text
      return at < 0 || written === undefined || written === '' ? null : written.replaceAll(/\s+/gu, ' ').trim()
    }
    const said: Said = { schedule, ...other }
    return {
      cells,
      says: {
        number: text('number')?.replace(/\.$/, '') ?? null, section, title: text('title') ?? '', description: text('description'),
        kinds: kinds.split(' ') as KnownActivity['kinds'], parties: listOf(parties, ';'), indicator: text('indicator'), targets: listOf(targets, ','),
        publication: text('publication'), parts: [], done: false, warnings: [], ...said,
      },
    }
  }
}

function listOf(text: string, mark: string): string[] {
  return text === '' ? [] : text.split(mark).map((item) => item.trim())
}
