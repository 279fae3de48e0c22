import type { WarningPlace } from '../plan/warning.ts'
import type { Column, ColumnField } from './column-field.ts'
import { cellText, type DraftActivity } from './draft.ts'
import { joinHalves, plain } from './cell-text.ts'
import { readingWarning } from './reading-warnings.ts'

const bleeding = new Map<ColumnField, WarningPlace>([
  ['title', 'title'], ['description', 'description'], ['indicator', 'indicator'], ['publication', 'publication'],
])

/** What a column's cells usually are: whole texts that occur, and whether they begin with a capital. */
type ColumnHabit = { texts: Map<string, number>; capital: number; count: number }

/**
 * Where a page cut a row, the end of a cell may stand at the beginning of the cell below («заключения для школ Экспертиза проведена»).
 * It is given back where something shows it: a page between the rows, another cell that says the same whole, or the words of the title.
 */
export function returnBledCells(activities: readonly DraftActivity[]): void {
  const habits = columnHabits(activities)
  activities.forEach((activity, index) => {
    const above = activities[index - 1]
    if (above === undefined || above.columns !== activity.columns) return
    activity.columns.forEach(({ field }, column) => {
      const place = bleeding.get(field)
      const habit = habits.get(activity.columns)?.[column]
      if (place !== undefined && habit !== undefined) returnCell(above, activity, column, place, habit)
    })
  })
}

function returnCell(above: DraftActivity, activity: DraftActivity, column: number, place: WarningPlace, habit: ColumnHabit): void {
  const text = activity.lines[0].cells[column] ?? ''
  const last = above.lines.at(-1)
  const before = last?.cells[column] ?? ''
  if (last === undefined || before === '' || !/^[а-яёa-z]/.test(text) || habit.capital < 0.8 * habit.count) return
  const cut = cutPlaces(text).find((at) => isCut(text.slice(0, at - 1), text.slice(at), before, activity, habit))
  if (cut === undefined) return
  const fragment = text.slice(0, cut - 1)
  activity.lines[0].cells[column] = text.slice(cut)
  activity.warnings.push(readingWarning.cellReturned(place, fragment))
  if (before.endsWith(fragment)) return
  last.cells[column] = joinHalves(before, fragment)
  above.warnings.push(readingWarning.cellCompleted(place, fragment))
}

function isCut(fragment: string, rest: string, before: string, activity: DraftActivity, habit: ColumnHabit): boolean {
  const whole = joinHalves(before, fragment)
  if (whole === rest || (habit.texts.get(rest) ?? 0) > 0 || (habit.texts.get(whole) ?? 0) > 0) return true
  if (/^[А-ЯЁA-Z]{2,}/.test(rest)) return false
  if (activity.afterBreak) return true
  if (habit.capital < 0.9 * habit.count) return false
  const title = stems(cellText(activity.columns, activity.lines[0].cells, 'title'))
  return sharedStems(rest, title) >= 2 && sharedStems(fragment, title) === 0
}

/** Where a capital begins a word in the middle of the text. */
function cutPlaces(text: string): number[] {
  const places: number[] = []
  for (const found of text.matchAll(/(?<=[^\s«("„“] )[А-ЯЁA-Z]/g)) places.push(found.index)
  return places.slice(0, 12)
}

function stems(text: string): Set<string> {
  return new Set(plain(text).split(' ').filter((word) => word.length >= 4).map((word) => word.slice(0, 5).replace(/[аеиоуыэюяьй]+$/u, '')))
}

function sharedStems(text: string, title: ReadonlySet<string>): number {
  let shared = 0
  for (const stem of stems(text)) if (title.has(stem)) shared++
  return shared
}

function columnHabits(activities: readonly DraftActivity[]): Map<readonly Column[], ColumnHabit[]> {
  const habits = new Map<readonly Column[], ColumnHabit[]>()
  for (const { columns, lines } of activities) {
    const own = habits.get(columns) ?? columns.map((): ColumnHabit => ({ texts: new Map(), capital: 0, count: 0 }))
    habits.set(columns, own)
    own.forEach((habit, column) => {
      const text = lines[0].cells[column] ?? ''
      if (text === '') return
      habit.count++
      if (!/^[а-яёa-z]/.test(text)) habit.capital++
      habit.texts.set(text, (habit.texts.get(text) ?? 0) + 1)
    })
  }
  return habits
}
