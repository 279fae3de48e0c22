import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { readFoundSheets } from '../../../documents/xlsx/read-found-sheets.ts'
import { writeFormBook } from '../../../documents/xlsx/write-form-book.ts'
import { classBook, type BookedSchool } from './class-book.ts'
import { classMarkOf, readClassBook } from './read-class-book.ts'

const programme = '0b0e7c10-0000-4000-8000-000000000001'
const first: BookedSchool = { id: 'a', name: 'Школа № 1', territory: 'Округ', version: 3, classes: [{ grade: 6, letter: 'А', pupils: 25 }, { grade: 9, letter: '', pupils: 18 }], teachers: 30 }
const second: BookedSchool = { id: 'b', name: 'Школа № 2', territory: 'Округ', version: 0, classes: [], teachers: 0 }

async function returned(schools: readonly BookedSchool[], edit: (classes: ExcelJS.Worksheet, teachers: ExcelJS.Worksheet) => void = () => undefined, now: readonly BookedSchool[] = schools) {
  const book = new ExcelJS.Workbook()
  // oxlint-disable-next-line typescript/no-unsafe-argument -- the types of exceljs know another Buffer
  await book.xlsx.load((await writeFormBook(classBook({ programme, title: 'Округ', schools }))).buffer as ArrayBuffer)
  const [classes, teachers] = [book.getWorksheet('Классы'), book.getWorksheet('Учителя')]
  if (classes && teachers) edit(classes, teachers)
  const { sheets, mark } = await readFoundSheets(new Uint8Array(await book.xlsx.writeBuffer()))
  return readClassBook(classMarkOf(mark), sheets, now)
}

/** Row 3 is the first of the first school: two classes and five blank rows, then fifteen of the second. */
const [rowOfFirst, rowOfSecond] = [3, 10]

describe('a book of class lists', () => {
  it('comes back as it went, without a school of which it says nothing', async () => {
    expect(await returned([first, second])).toEqual({ lists: [{ school: 'a', version: 3, classes: first.classes, teachers: 30, faults: [] }], strays: [] })
  })

  it('takes a class into a blank row, out of a cleared one, and from a row that was added by hand', async () => {
    const { lists, strays } = await returned([first, second], (classes, teachers) => {
      for (const cell of ['C3', 'D3', 'E3']) classes.getCell(cell).value = null
      for (const [cell, value] of [['C10', 5], ['D10', 'Б'], ['E10', 21]] as const) classes.getCell(cell).value = value
      for (const [cell, value] of [['B60', ' школа № 2'], ['C60', '7'], ['E60', '19']] as const) classes.getCell(cell).value = value
      teachers.getCell('C4').value = 12
    })
    expect(strays).toEqual([])
    expect(lists.map(({ school, classes, teachers, faults }) => [school, classes, teachers, faults])).toEqual([
      ['a', [{ grade: 9, letter: '', pupils: 18 }], 30, []], ['b', [{ grade: 5, letter: 'Б', pupils: 21 }, { grade: 7, letter: '', pupils: 19 }], 12, []],
    ])
  })

  it('names the cell of each fault', async () => {
    const { lists, strays } = await returned([first, second], (classes, teachers) => {
      classes.getCell(`E${rowOfFirst}`).value = 'много'
      for (const [cell, value] of [['C4', 13], ['C5', 6], ['D5', 'А'], ['E5', 101], ['C6', 8], ['C7', 5], ['D7', 'Очень длинное имя'], ['E7', 20]] as const) classes.getCell(cell).value = value
      for (const [cell, value] of [[`C${rowOfSecond}`, 6], [`E${rowOfSecond}`, 20], [`C${rowOfSecond + 1}`, 6], [`E${rowOfSecond + 1}`, 22]] as const) classes.getCell(cell).value = value
      for (const [cell, value] of [['B60', 'Школа № 3'], ['C60', 7]] as const) classes.getCell(cell).value = value
      teachers.getCell('C3').value = 5_000
    })
    expect(lists.map(({ school, faults }) => [school, faults.map(({ code, sheet, cell }) => `${sheet} ${cell} ${code}`)])).toEqual([
      ['a', ['Классы E3 not-whole', 'Классы C4 too-large', 'Классы E5 too-large', 'Классы E6 no-pupils', 'Классы D7 too-long', 'Учителя C3 too-large']],
      ['b', ['Классы C11 class-twice', 'Учителя C4 no-teachers']],
    ])
    expect(strays).toEqual([{ code: 'unknown-school', sheet: 'Классы', cell: 'B60', value: 'Школа № 3' }])
  })

  it('says so where a list was saved after the book was made', async () => {
    const { lists } = await returned([first], undefined, [{ ...first, version: 4 }])
    expect(lists.map(({ faults }) => faults.map(({ code }) => code))).toEqual([['changed-meanwhile']])
  })

  it('that is none of ours is refused', () => {
    for (const text of [null, '{}', 'x', '{"format":"opora.classes/1","programme":"x","versions":{"a":"1"}}']) expect(() => classMarkOf(text)).toThrow('survey.not-a-class-book')
  })
})
