import { rowsOf, valueOf, type Answers } from '../../data-forms/form-definition.ts'
import type { SchoolData } from './school-data.ts'

/** The numbers of a filled form, as factors read them; null where nothing was filled in. */
export function toldSchoolData(answers: Answers | null): SchoolData | null {
  if (answers === null) return null
  const told: Record<string, number> = {}
  for (const key of Object.keys(answers)) {
    const value = valueOf(answers, key)
    if (typeof value === 'number' || typeof value === 'boolean') told[key] = Number(value)
    for (const row of rowsOf(answers, key)) {
      for (const [column, cell] of Object.entries(row)) if (typeof cell === 'number') told[`${key}.${column}`] = (told[`${key}.${column}`] ?? 0) + cell
    }
  }
  return told
}
