import type { HeatMap } from '../../contract/risk-profiles.ts'
import { significanceLooks } from '../../contract/risk-looks.ts'
import type { CellTone } from '../../contract/summary-cells.ts'
import { significances } from '../../domain/risks/risk-factor.ts'
import { significanceOf } from '../../domain/risks/scoring/factor-scoring.ts'
import { writeCsv } from '../../documents/text/write-csv.ts'
import { writeSignSheet, type SignRow } from '../../documents/xlsx/write-sign-sheet.ts'
import type { Spread } from './heat-map.read.ts'

/** The colours of the page on paper. */
const tones: readonly { tone: CellTone; ink: string; fill: string | null }[] = [
  { tone: 'none', ink: '66736F', fill: null }, { tone: 'good', ink: '22603F', fill: 'E8F3EC' }, { tone: 'accent', ink: '0F4F5C', fill: 'E7F1F1' }, { tone: 'doubt', ink: '70500B', fill: 'FDF4DD' }, { tone: 'refusal', ink: '8A281B', fill: 'FDF0ED' },
]
const toneOf = (tone: CellTone): number => tones.findIndex((one) => one.tone === tone)

/** The heat map as a workbook: sign and value in each cell. */
export async function writeHeatMap(map: HeatMap): Promise<Uint8Array> {
  const { factors, rows } = map
  const isOfSchools = rows.some(({ organisationId }) => organisationId !== null)
  return writeSignSheet({
    name: 'Риски', frozen: 2, styles: tones,
    columns: [{ header: isOfSchools ? 'Территория' : 'Школ', width: isOfSchools ? 28 : 8 }, { header: isOfSchools ? 'Школа' : 'Территория', width: 40 }, ...factors.map(({ name }) => ({ header: name, width: 16 }))],
    rows: batches(rows.map((row) => [{ text: isOfSchools ? row.place : String(row.schools) }, { text: row.name }].concat(row.values.map((value, at) => cellOf(value, factors[at]))))),
  })
}

function cellOf(value: number | null, factor: HeatMap['factors'][number] | undefined): SignRow[number] {
  const { sign, tone } = significanceLooks[factor === undefined ? 'unknown' : significanceOf(value, factor)]
  return { text: value === null ? sign : `${sign} ${String(value).replace('.', ',')}`, style: toneOf(tone) }
}

/** The same for a program: of each factor the score and what it means. */
export function heatMapCsv({ factors, rows }: HeatMap): Uint8Array {
  return writeCsv([
    ['Территория', 'Название', 'Школ', ...factors.flatMap(({ name }) => [name, `${name}: значимость`])],
    ...rows.map(({ place, name, schools, values }) => [place, name, schools, ...factors.flatMap((factor, at) => [values[at] ?? null, significanceLooks[significanceOf(values[at] ?? null, factor)].name])]),
  ])
}

const spreadHeads = ['Территория', 'Школ', 'Рисковое направление', ...significances.map((one) => significanceLooks[one].name)]

/** How many schools of a territory and of each of its parts stand at which significance, factor by factor. */
export async function writeSpread(spread: Spread): Promise<Uint8Array> {
  return writeSignSheet({
    name: 'Распределение', frozen: 3, styles: tones, columns: spreadHeads.map((header, at) => ({ header, width: [36, 8, 52][at] ?? 20 })),
    rows: batches(spreadRows(spread).map((row) => row.map((value, at) => ({ text: String(value), ...(at < 3 || value === 0 ? {} : { style: toneOf(significanceLooks[significances[at - 3] ?? 'unknown'].tone) }) })))),
  })
}

export function spreadCsv(spread: Spread): Uint8Array {
  return writeCsv([spreadHeads, ...spreadRows(spread)])
}

function spreadRows({ factors, rows }: Spread): (string | number)[][] {
  return rows.flatMap(({ name, schools, counts }) => factors.map((factor, at) => [name, schools, factor.name, ...(counts[at] ?? significances.map(() => 0))]))
}

async function* batches(rows: readonly SignRow[]): AsyncIterable<SignRow[]> {
  for (let at = 0; at < rows.length; at += 500) yield rows.slice(at, at + 500)
}
