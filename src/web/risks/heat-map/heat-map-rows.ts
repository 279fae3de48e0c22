import type { HeatMap } from '../../../contract/risk-profiles.ts'

export type HeatMapRow = HeatMap['rows'][number]
/** By name, or by a factor's place; what can't be told comes last either way. */
export type RowOrder = { by: 'name' | number; isDescending: boolean }

type Narrowing = { search: string; /** The code of a factor that stands at «высокая» (of a territory: at one of its schools). */ high: string | null; order: RowOrder }

const byNumber = new Intl.Collator('ru', { numeric: true })

export function narrowedRows({ rows, factors }: Pick<HeatMap, 'rows' | 'factors'>, { search, high, order }: Narrowing): HeatMapRow[] {
  const at = factors.findIndex(({ code }) => code === high)
  const threshold = factors[at]?.thresholds.high ?? 0
  const isHigh = ({ organisationId, values, high: schools }: HeatMapRow) => (organisationId === null ? (schools[at] ?? 0) > 0 : (values[at] ?? -1) >= threshold)
  return rows
    .filter((row) => (search === '' || `${row.name} ${row.place}`.toLowerCase().includes(search)) && (at === -1 || isHigh(row)))
    .toSorted((one, other) => compared(one, other, order) || byNumber.compare(one.place, other.place) || byNumber.compare(one.name, other.name))
}

function compared(one: HeatMapRow, other: HeatMapRow, { by, isDescending }: RowOrder): number {
  if (by === 'name') return isDescending ? byNumber.compare(other.name, one.name) : 0
  const [a, b] = [one.values[by] ?? null, other.values[by] ?? null]
  if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0)
  return isDescending ? b - a : a - b
}
