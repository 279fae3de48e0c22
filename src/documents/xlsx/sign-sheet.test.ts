import exceljs from 'exceljs'
import { expect, test } from 'vitest'
import { writeSignSheet, type SignRow } from './write-sign-sheet.ts'

async function* batches(...all: SignRow[][]) { yield* all }

async function opened(rows: SignRow[]): Promise<exceljs.Worksheet> {
  const bytes = await writeSignSheet({
    name: 'Сводная', frozen: 1, columns: [{ header: 'Школа', width: 30 }, { header: '1. Программы <&>', width: 8 }], styles: [{ ink: '22603F', fill: 'E8F3EC' }, { ink: '66736F', fill: null }], rows: batches(rows.slice(0, 1), rows.slice(1)),
  })
  const book = new exceljs.Workbook()
  await book.xlsx.load(Buffer.from(bytes) as never)
  const sheet = book.worksheets[0]
  if (!sheet) throw new Error('No sheet')
  return sheet
}

test('signs stand in their colours, with notes on their cells, under heads that stay', async () => {
  const sheet = await opened([[{ text: 'Школа "№ 1" <&>' }, { text: '✓', style: 0, note: 'Иванов: сдано\nвовремя' }], [{ text: '=1+1' }, { text: '', style: 1 }]])
  expect(sheet.getCell('A1').text).toBe('Школа')
  expect([sheet.getCell('A2').text, sheet.getCell('A3').text]).toEqual(['Школа "№ 1" <&>', '=1+1'])
  expect(sheet.getCell('B2').text).toBe('✓')
  expect(sheet.getCell('B2').fill).toMatchObject({ type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8F3EC' } })
  expect(sheet.getCell('B2').font.color?.argb).toBe('FF22603F')
  expect(JSON.stringify(sheet.getCell('B2').note)).toContain('Иванов: сдано\\nвовремя')
  expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 1 })
  expect(sheet.autoFilter).toBe('A1:B3')
})

test('a sheet without notes has no drawing', async () => {
  const sheet = await opened([[{ text: 'Школа' }, { text: '○', style: 1 }]])
  expect(sheet.getCell('B2').note).toBeUndefined()
})
