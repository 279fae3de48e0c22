import { describe, expect, it } from 'vitest'
import ExcelJS from 'exceljs'
import { readFoundSheets } from '../../../documents/xlsx/read-found-sheets.ts'
import { writeFormBook } from '../../../documents/xlsx/write-form-book.ts'
import { teachersForm } from '../../../../tests/support/teachers-form.ts'
import type { Answers } from '../form-definition.ts'
import { bookOfForm, type BookMember } from './book-of-form.ts'
import { markOf, readBook } from './read-book.ts'
import { sheetNames } from './sheet-name.ts'

const form = { id: '0b0e7c10-0000-4000-8000-000000000001', title: 'Кадры школ', dueOn: '2022-03-01', definition: teachersForm }
const filled: Answers = {
  total: 20, high: 5, first: 10, opened: '2022-02-01', internet: true, kind: 'village', note: 'Нет учителя физики', needs: [{ subject: 'Физика', hours: 18.5 }],
  classes: [{ pupils: 50, weak: 5 }, { pupils: 40, weak: 0 }],
}
const member = (key: string, answers: Answers): BookMember => ({ key, name: `Школа ${key}`, answers })

async function returned(members: BookMember[], edit: (book: ExcelJS.Workbook) => void = () => undefined) {
  const book = new ExcelJS.Workbook()
  const bytes = await writeFormBook(bookOfForm(form, members))
  // oxlint-disable-next-line typescript/no-unsafe-argument -- the types of exceljs know another Buffer
  await book.xlsx.load(bytes.buffer as ArrayBuffer)
  edit(book)
  const { sheets, mark } = await readFoundSheets(new Uint8Array(await book.xlsx.writeBuffer()))
  return readBook(teachersForm, markOf(mark), sheets, members.map(({ key }) => key))
}

describe('a form as a workbook', () => {
  it('of one member comes back as it went', async () => {
    expect(await returned([member('a', filled)])).toEqual([{ key: 'a', answers: filled, faults: [] }])
  })

  it('of several members comes back as it went, without those whose cells are blank', async () => {
    const other: Answers = { ...filled, total: 7, high: 0, first: 1, internet: false, needs: [{ subject: 'Химия', hours: 4 }, { subject: 'Музыка', hours: 2 }] }
    expect(await returned([member('a', filled), member('b', {}), member('c', other)])).toEqual([{ key: 'a', answers: filled, faults: [] }, { key: 'c', answers: other, faults: [] }])
  })

  it('lets only answers be typed, each by its rule', async () => {
    const book = new ExcelJS.Workbook()
    await book.xlsx.load((await writeFormBook(bookOfForm(form, [member('a', {})]))).buffer as ArrayBuffer)
    const sheet = book.getWorksheet('Ответы')
    expect([sheet?.getCell('B4').value, sheet?.getCell('B4').protection?.locked, sheet?.getCell('C4').protection?.locked]).toEqual(['Всего учителей, чел. *', undefined, false])
    expect(sheet?.getCell('C4').dataValidation).toMatchObject({ type: 'whole', operator: 'between', formulae: [0, 1_000] })
    expect(sheet?.getCell('C8').dataValidation).toMatchObject({ type: 'list', formulae: ['"да,нет"'] })
    expect(sheet?.getColumn(1).hidden).toBe(true)
    expect(book.worksheets.map(({ name }) => name)).toEqual(['Ответы', 'Вакансии', 'Обучающиеся', 'opora'])
  })

  it('names the cell of each fault', async () => {
    const [read] = await returned([member('a', filled)], (book) => {
      const sheet = book.getWorksheet('Ответы')
      if (sheet) [sheet.getCell('C4').value, sheet.getCell('C5').value, sheet.getCell('C9').value] = ['много', 2_000, 'морская']
      const table = book.getWorksheet('Обучающиеся')
      if (table) table.getCell('E5').value = 41
    })
    expect(read?.faults.map(({ code, sheet, cell }) => [code, sheet, cell])).toEqual([
      ['not-a-number', 'Ответы', 'C4'], ['not-an-option', 'Ответы', 'C9'], ['too-large', 'Ответы', 'C5'], ['check', 'Обучающиеся', 'E5'],
    ])
  })

  it('names the cell of what is missing, too', async () => {
    const [read] = await returned([member('a', { total: 3 }), member('b', {})])
    expect(read?.faults.find(({ field }) => field === 'high')).toMatchObject({ code: 'missing', sheet: 'Ответы', cell: 'D4' })
    expect(read?.faults.find(({ field, row }) => field === 'classes' && row === 1)).toMatchObject({ code: 'missing', sheet: 'Обучающиеся', cell: 'D5' })
  })

  it('minds no sorting: rows are known by their keys', async () => {
    const members = [member('a', filled), member('b', { ...filled, total: 30 })]
    const read = await returned(members, (book) => {
      const sheet = book.getWorksheet('Ответы')
      const [four, five] = [sheet?.getRow(4).values, sheet?.getRow(5).values]
      if (!sheet || !four || !five) return
      sheet.getRow(4).values = five
      sheet.getRow(5).values = four
    })
    expect(read.map(({ key, answers }) => [key, answers['total']])).toEqual([['a', 20], ['b', 30]])
  })

  it('that is none of ours is refused', async () => {
    const book = new ExcelJS.Workbook()
    book.addWorksheet('Ответы').getCell('A1').value = 1
    const { mark } = await readFoundSheets(new Uint8Array(await book.xlsx.writeBuffer()))
    expect(() => markOf(mark)).toThrow('form.not-a-book')
    expect(() => markOf('{"format":"opora.form/1","form":5}')).toThrow('form.not-a-book')
  })
})

it('gives sheets names that a workbook can have', () => {
  expect(sheetNames(['Ответы', 'Классы: 1/2 [нет]', 'ответы', '', 'Очень длинное название таблицы, которое не помещается', 'Очень длинное название таблицы, которое другое'])).toEqual([
    'Ответы', 'Классы 1 2 нет', 'ответы (2)', 'Лист', 'Очень длинное название таблицы,', 'Очень длинное название табл (2)',
  ])
})
