import type { HeatMap } from '../../contract/risk-profiles.ts'
import { significanceLooks } from '../../contract/risk-looks.ts'
import type { CellTone } from '../../contract/summary-cells.ts'
import { significanceOf } from '../../domain/risks/scoring/factor-scoring.ts'
import { writeSignSheet, type SignRow } from '../../documents/xlsx/write-sign-sheet.ts'

/** The colours of the page on paper. */
const tones: readonly { tone: CellTone; ink: string; fill: string | null }[] = [
  { tone: 'none', ink: '66736F', fill: null }, { tone: 'good', ink: '22603F', fill: 'E8F3EC' }, { tone: 'accent', ink: '0F4F5C', fill: 'E7F1F1' }, { tone: 'doubt', ink: '70500B', fill: 'FDF4DD' }, { tone: 'refusal', ink: '8A281B', fill: 'FDF0ED' },
]

/** The heat map as a workbook: sign and value in each cell. */
export async function writeHeatMap({ factors, rows }: HeatMap): Promise<Uint8Array> {
  const isOfSchools = rows.some(({ organisationId }) => organisationId !== null)
  return writeSignSheet({
    name: 'Риски', frozen: 2, styles: tones,
    columns: [{ header: isOfSchools ? 'Территория' : 'Школ', width: isOfSchools ? 28 : 8 }, { header: isOfSchools ? 'Школа' : 'Территория', width: 40 }, ...factors.map(({ name }) => ({ header: name, width: 16 }))],
    rows: batches(rows.map((row) => [{ text: isOfSchools ? row.place : String(row.schools) }, { text: row.name }, ...row.values.map((value, at) => cellOf(value, factors[at]))])),
  })
}

function cellOf(value: number | null, factor: HeatMap['factors'][number] | undefined): SignRow[number] {
  const { sign, tone } = significanceLooks[factor === undefined ? 'unknown' : significanceOf(value, factor)]
  return { text: value === null ? sign : `${sign} ${String(value).replace('.', ',')}`, style: tones.findIndex((one) => one.tone === tone) }
}

async function* batches(rows: readonly SignRow[]): AsyncIterable<SignRow[]> {
  for (let at = 0; at < rows.length; at += 500) yield rows.slice(at, at + 500)
}
