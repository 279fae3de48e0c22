import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanText } from '../grid/clean-text.ts'
import { readSheetRows } from './read-sheet-rows.ts'
import { writeSheetRows } from './write-sheet-rows.ts'

async function* inBatches(rows: readonly (readonly (string | null)[])[]) {
  for (let at = 0; at < rows.length; at += 3) yield rows.slice(at, at + 3)
}

async function roundTrip(headers: readonly string[], rows: readonly (readonly (string | null)[])[]) {
  const bytes = await writeSheetRows({ name: 'Организации «А» & Б', columns: headers.map((header) => ({ header, width: 12, choices: null })), batches: inBatches(rows) })
  const read: { row: number; cells: { column: number; text: string }[] }[] = []
  const sheet = await readSheetRows(bytes, async (found) => { read.push(...found) })
  return { sheet, read: read.map(({ row, cells }) => ({ row, cells: Object.fromEntries(cells.map(({ column, text }) => [column, text])) })) }
}

// eslint-disable-next-line no-control-regex -- these are what XML can't hold
const plain = (text: string) => cleanText(text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ''))

test('what is written is read back, cell by cell, with its leading zeros and its odd signs', async () => {
  const { sheet, read } = await roundTrip(['Имя', 'ИНН'], [['Школа <№ 5> & «Лицей»', '0105012345'], [null, '=1+1'], ['_x0041_', null]])
  expect(sheet).toBe('Организации «А» & Б')
  expect(read).toEqual([
    { row: 1, cells: { 1: 'Имя', 2: 'ИНН' } }, { row: 2, cells: { 1: 'Школа <№ 5> & «Лицей»', 2: '0105012345' } },
    { row: 3, cells: { 2: '=1+1' } }, { row: 4, cells: { 1: '_x0041_' } },
  ])
})

test('any text survives, as far as a cell can hold it', async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.array(fc.string({ unit: 'binary', maxLength: 30 }), { minLength: 3, maxLength: 3 }), { maxLength: 8 }), async (rows) => {
    const { read } = await roundTrip(['а', 'б', 'в'], rows)
    const expected = rows.map((cells, at) => ({ row: at + 2, cells: Object.fromEntries(cells.map((text, column) => [column + 1, plain(text)] as const).filter(([, text]) => text !== '')) }))
    expect(read.slice(1)).toEqual(expected.filter(({ cells }) => Object.keys(cells).length > 0))
  }), { numRuns: 60 })
})

test('columns beyond Z have two letters, and choices stand on a hidden sheet that is not read', async () => {
  const headers = Array.from({ length: 30 }, (_, at) => `Столбец ${at + 1}`)
  const bytes = await writeSheetRows({ name: 'Лист', columns: headers.map((header, at) => ({ header, width: 8, choices: at === 28 ? ['да', 'нет'] : null })), batches: inBatches([headers]) })
  const columns: number[] = []
  await readSheetRows(bytes, async (rows) => { columns.push(...rows.flatMap(({ cells }) => cells.map(({ column }) => column))) })
  expect(Math.max(...columns)).toBe(30)
  expect(columns).toHaveLength(60)
})
