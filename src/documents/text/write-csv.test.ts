import { expect, it } from 'vitest'
import { writeCsv } from './write-csv.ts'

it('Comma-separated values open in a Russian spreadsheet, and nothing in them is run as a formula', () => {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeCsv([['Школа', 'Балл'], ['Лицей «А»; филиал', 61.5], ['=1+1', null], ['«"кавычки"»', -3]]))
  expect(text).toBe('\uFEFFШкола;Балл\r\n"Лицей «А»; филиал";61,5\r\n\'=1+1;\r\n"«""кавычки""»";-3\r\n')
})
