import type { FormBook, FormCell, FormRow, FormSheet } from '../../data-forms/book/form-book.ts'
import type { SchoolClass } from '../campaign/respondent-groups.ts'

/** A school of a book of class lists, as it is kept. */
export type BookedSchool = { id: string; name: string; territory: string; version: number; classes: readonly SchoolClass[]; teachers: number }

/** What the book says of itself, unseen: of which year it is, and which version of each school's list it was made of. */
export type ClassBookMark = { format: 'opora.classes/1'; programme: string; versions: Record<string, number> }

export const classesSheet = 'Классы'
export const teachersSheet = 'Учителя'
/** Row 1 is the title, row 2 the heads. Column A (hidden) has the school's id. */
export const columns = { key: 1, school: 2, grade: 3, letter: 4, pupils: 5, teachers: 3 } as const
export const headRows = 2

export const bounds = { grade: { min: 1, max: 12 }, pupils: { min: 1, max: 100 }, teachers: { min: 0, max: 1_000 }, letter: 12, classes: 200 } as const

/** Blank rows after a school's classes: more for one that has none yet. */
const spare = { listed: 5, blank: 15, alone: 40 }

/** Class lists to be edited in Excel: a class a row, each school's together with a few blank rows; teachers on a sheet of their own. */
export function classBook({ programme, title, schools }: { programme: string; title: string; schools: readonly BookedSchool[] }): FormBook {
  const mark: ClassBookMark = { format: 'opora.classes/1', programme, versions: Object.fromEntries(schools.map(({ id, version }) => [id, version])) }
  return { sheets: [classSheet(title, schools), teacherSheet(title, schools)], mark: JSON.stringify(mark) }
}

function classSheet(title: string, schools: readonly BookedSchool[]): FormSheet {
  const rows = schools.flatMap((school) => {
    const blank = schools.length === 1 ? spare.alone : school.classes.length === 0 ? spare.blank : spare.listed
    return [...school.classes.map((one) => classRow(school, one)), ...Array.from({ length: blank }, () => classRow(school, null))]
  })
  return {
    name: classesSheet, columns: [{ width: 0 }, { width: 50 }, { width: 12 }, { width: 18 }, { width: 14 }], frozen: { rows: headRows, columns: 2 }, isProtected: false,
    rows: [titleRow(`Списки классов. ${title}`), headRow([[columns.school, 'Школа'], [columns.grade, 'Класс *'], [columns.letter, 'Буква или имя'], [columns.pupils, 'Учеников *']]), ...rows],
  }
}

function classRow({ id, name }: BookedSchool, one: SchoolClass | null): FormRow {
  return {
    isHidden: false,
    cells: [
      ...schoolCells(id, name),
      { column: columns.grade, value: one?.grade ?? null, look: 'asked', rule: { kind: 'number', ...bounds.grade, isInteger: true } },
      { column: columns.letter, value: one?.letter ?? null, look: 'asked', rule: { kind: 'text', longest: bounds.letter } },
      { column: columns.pupils, value: one?.pupils ?? null, look: 'asked', rule: { kind: 'number', ...bounds.pupils, isInteger: true } },
    ],
  }
}

function teacherSheet(title: string, schools: readonly BookedSchool[]): FormSheet {
  return {
    name: teachersSheet, columns: [{ width: 0 }, { width: 50 }, { width: 28 }, { width: 40 }], frozen: { rows: headRows, columns: 2 }, isProtected: false,
    rows: [
      titleRow(`Учителя. ${title}`), headRow([[columns.school, 'Школа'], [columns.teachers, 'Учителей без директора *'], [4, 'Муниципалитет']]),
      ...schools.map(({ id, name, territory, version, teachers }): FormRow => ({
        isHidden: false,
        cells: [
          ...schoolCells(id, name), { column: columns.teachers, value: version === 0 ? null : teachers, look: 'asked', rule: { kind: 'number', ...bounds.teachers, isInteger: true } },
          { column: 4, value: territory, look: 'hint', rule: null },
        ],
      })),
    ],
  }
}

function schoolCells(id: string, name: string): FormCell[] {
  return [{ column: columns.key, value: id, look: 'key', rule: null }, { column: columns.school, value: name, look: 'label', rule: null }]
}

function titleRow(text: string): FormRow {
  return { isHidden: false, cells: [{ column: columns.school, value: text, look: 'title', rule: null }] }
}

function headRow(heads: readonly (readonly [number, string])[]): FormRow {
  return { isHidden: false, cells: heads.map(([column, value]): FormCell => ({ column, value, look: 'head', rule: null })) }
}
