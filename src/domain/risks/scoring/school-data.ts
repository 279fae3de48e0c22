import type { DataItem } from '../risk-factor.ts'
import { carriedOver } from './carried-over.ts'

/** The numbers of the school's own form, by keys of fields; «yes» is 1; of a table's column the sum, under `table.column`. */
export type SchoolData = Readonly<Record<string, number>>

/** 0 … 100, or null where the school has not said it. A share of nothing is nothing; something for nobody is boundless. */
export function dataItemValue({ field, per, at0, at100 }: DataItem, data: SchoolData | null): number | null {
  const value = data?.[field]
  if (data === null || value === undefined) return null
  if (per === null) return carriedOver(value, at0, at100)
  const whole = data[per]
  if (whole === undefined || (whole === 0 && value === 0)) return null
  return carriedOver(value / whole, at0, at100)
}

/** Whether the school has said what the item reads, also where that makes no share. */
export function isTold({ field, per }: DataItem, data: SchoolData | null): boolean {
  return data !== null && data[field] !== undefined && (per === null || data[per] !== undefined)
}
