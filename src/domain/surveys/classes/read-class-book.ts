import { columnLetters } from '../../documents/column-letters.ts'
import { OporaError } from '../../kernel/errors.ts'
import type { FoundSheet } from '../../data-forms/book/read-book.ts'
import type { SchoolClass } from '../campaign/respondent-groups.ts'
import { bounds, classesSheet, columns, headRows, teachersSheet, type ClassBookMark } from './class-book.ts'

export const classBookFaults = ['unknown-school', 'two-schools', 'not-whole', 'too-small', 'too-large', 'too-long', 'no-grade', 'no-pupils', 'no-teachers', 'teachers-twice', 'class-twice', 'too-many', 'changed-meanwhile'] as const
export type ClassBookFault = {
  code: (typeof classBookFaults)[number]
  sheet: string
  /** «C7»; null for a school as a whole. */
  cell: string | null
  /** What stands there, or the bound that it breaks. */
  value: string
}

/** What a returned book says of a school; `classes` and `teachers` hold only where there is no fault. */
export type ReadClassList = { school: string; version: number; classes: SchoolClass[]; teachers: number; faults: ClassBookFault[] }

/** `strays`: rows of which it can't be said whose they are. */
export type ReadClassBook = { lists: ReadClassList[]; strays: ClassBookFault[] }

export function classMarkOf(text: string | null): ClassBookMark {
  try {
    const found: unknown = text === null ? null : JSON.parse(text)
    if (isMark(found)) return found
  } catch {
    // Another's hidden sheet.
  }
  throw new OporaError('unsupported', 'survey.not-a-class-book')
}

function isMark(found: unknown): found is ClassBookMark {
  return typeof found === 'object' && found !== null && 'format' in found && found.format === 'opora.classes/1' && 'programme' in found && typeof found.programme === 'string'
    && 'versions' in found && typeof found.versions === 'object' && found.versions !== null && Object.values(found.versions).every((version) => Number.isInteger(version))
}

type Known = { id: string; name: string; /** Of the list as it is kept now. */ version: number }
type Row = { number: number; text: (column: number) => string }

/**
 * The class lists of a returned book: a row belongs to the school of its hidden key, or, where it was added by hand, to the one that its name
 * says. A school of which the book says nothing is left out; one whose list was saved since the book was made is a fault.
 */
export function readClassBook(mark: ClassBookMark, sheets: readonly FoundSheet[], known: readonly Known[]): ReadClassBook {
  const strays: ClassBookFault[] = []
  const rowsOf = (sheet: string, asked: readonly number[]): Map<string, Row[]> => grouped(sheets.find(({ name }) => name === sheet), { asked, known, strays })
  const classRows = rowsOf(classesSheet, [columns.grade, columns.letter, columns.pupils])
  const teacherRows = rowsOf(teachersSheet, [columns.teachers])
  const lists = known.flatMap(({ id, version }) => {
    const [own, staff] = [classRows.get(id) ?? [], teacherRows.get(id) ?? []]
    if (own.length === 0 && staff.length === 0) return []
    const faults: ClassBookFault[] = []
    if ((mark.versions[id] ?? 0) !== version) faults.push({ code: 'changed-meanwhile', sheet: classesSheet, cell: null, value: '' })
    return [{ school: id, version, classes: readClasses(own, faults), teachers: readTeachers(staff, cellOfTeachers(sheets, id), faults), faults }]
  })
  return { lists, strays }
}

function grouped(sheet: FoundSheet | undefined, { asked, known, strays }: { asked: readonly number[]; known: readonly Known[]; strays: ClassBookFault[] }): Map<string, Row[]> {
  const ids = new Set(known.map(({ id }) => id))
  const rows = new Map<string, Row[]>()
  for (const { row, cells } of sheet?.rows ?? []) {
    const text = (column: number): string => (cells.find((cell) => cell.column === column)?.text ?? '').trim()
    if (row <= headRows || asked.every((column) => text(column) === '')) continue
    const named = known.filter(({ name }) => sameName(name, text(columns.school)))
    const school = ids.has(text(columns.key)) ? text(columns.key) : named.length === 1 ? named[0]?.id : undefined
    if (school === undefined) strays.push({ code: named.length > 1 ? 'two-schools' : 'unknown-school', sheet: sheet?.name ?? '', cell: `B${row}`, value: text(columns.school) })
    else rows.set(school, [...(rows.get(school) ?? []), { number: row, text }])
  }
  return rows
}

function sameName(one: string, other: string): boolean {
  return one.trim().toLocaleLowerCase('ru') === other.toLocaleLowerCase('ru')
}

function readClasses(rows: readonly Row[], faults: ClassBookFault[]): SchoolClass[] {
  const seen = new Set<string>()
  const classes = rows.flatMap((row) => {
    const say = (code: ClassBookFault['code'], column: number, value = row.text(column)): void => { faults.push({ code, sheet: classesSheet, cell: cellOf(column, row), value }) }
    const [grade, pupils, letter] = [wholeIn(row, columns.grade, bounds.grade, 'no-grade', say), wholeIn(row, columns.pupils, bounds.pupils, 'no-pupils', say), row.text(columns.letter)]
    if (letter.length > bounds.letter) say('too-long', columns.letter, String(bounds.letter))
    if (grade === null || pupils === null) return []
    const name = `${grade}${letter}`
    if (seen.has(name)) say('class-twice', columns.grade, name)
    seen.add(name)
    return [{ grade, letter, pupils }]
  })
  if (rows.length > bounds.classes) faults.push({ code: 'too-many', sheet: classesSheet, cell: null, value: String(bounds.classes) })
  return classes.toSorted((one, other) => one.grade - other.grade || one.letter.localeCompare(other.letter, 'ru'))
}

/** Where the number of a school's teachers belongs, though nothing stands there. */
function cellOfTeachers(sheets: readonly FoundSheet[], school: string): string | null {
  const found = sheets.find(({ name }) => name === teachersSheet)?.rows.find(({ cells }) => cells.some(({ column, text }) => column === columns.key && text === school))
  return found === undefined ? null : `${columnLetters(columns.teachers)}${found.row}`
}

function readTeachers(rows: readonly Row[], blank: string | null, faults: ClassBookFault[]): number {
  const [row, second] = rows
  if (row === undefined) {
    faults.push({ code: 'no-teachers', sheet: teachersSheet, cell: blank, value: '' })
    return 0
  }
  if (second !== undefined) faults.push({ code: 'teachers-twice', sheet: teachersSheet, cell: cellOf(columns.teachers, second), value: second.text(columns.teachers) })
  return wholeIn(row, columns.teachers, bounds.teachers, 'no-teachers', (code, column, value = row.text(column)) => { faults.push({ code, sheet: teachersSheet, cell: cellOf(column, row), value }) }) ?? 0
}

type Say = (code: ClassBookFault['code'], column: number, value?: string) => void

function wholeIn(row: Row, column: number, { min, max }: { min: number; max: number }, missing: 'no-grade' | 'no-pupils' | 'no-teachers', say: Say): number | null {
  const text = row.text(column)
  if (text === '') say(missing, column)
  else if (!/^\d{1,6}$/.test(text)) say('not-whole', column)
  else if (Number(text) < min) say('too-small', column, String(min))
  else if (Number(text) > max) say('too-large', column, String(max))
  else return Number(text)
  return null
}

function cellOf(column: number, { number }: Row): string {
  return `${columnLetters(column)}${number}`
}
