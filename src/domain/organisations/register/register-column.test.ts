import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findHeadings } from './find-headings.ts'
import { headingsKey, isSufficient, mapColumns, mappingOver, mappingToKeep, registerColumns, registerFields } from './register-column.ts'

const rows = (...lines: readonly (readonly string[])[]) => lines.map((cells, at) => ({ row: at + 1, cells: new Map(cells.map((text, column) => [column + 1, text] as const).filter(([, text]) => text !== '')) }))

describe('the columns of a workbook', () => {
  test('are known by our own headings, in any order', () => {
    fc.assert(fc.property(fc.shuffledSubarray([...registerColumns]), (columns) => {
      expect(mapColumns(columns.map(({ heading }) => heading))).toEqual(columns.map(({ field }) => field))
    }))
  })

  test.each([
    [['№ п/п', 'Субъект РФ', 'Муниципалитет', 'Логин', 'Наименование ОО'], [null, 'region', 'territory', 'okoLogin', 'name']],
    [['Код ОО', 'Наименование МСУ', 'Полное наименование', 'Краткое наименование', 'ИНН', 'ОГРН', 'Юридический адрес', 'Адрес сайта'], [null, 'territory', 'name', 'shortName', 'inn', 'ogrn', 'address', 'site']],
    [['Регион', 'Наименование муниципального района', 'Наименование организации', 'Тип ОО', 'Адрес электронной почты', 'ОКТМО'], ['region', 'territory', 'name', 'kind', null, 'oktmo']],
    [['Организация', 'Часовой пояс', 'Дата ликвидации'], ['name', 'zone', 'closedOn']],
  ])('of other systems: %o', (headings, fields) => expect(mapColumns(headings)).toEqual(fields))

  test('never give a field twice', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom('ИНН', 'Наименование', 'Адрес', 'Логин', 'Район'))), (headings) => {
      const fields = mapColumns(headings).filter((field) => field !== null)
      expect(new Set(fields).size).toBe(fields.length)
    }))
  })

  test('are enough when something tells one row from another', () => {
    expect([isSufficient(['inn', null]), isSufficient([null, 'name']), isSufficient(['id'])]).toEqual([false, true, true])
  })
})

describe('a mapping that is kept', () => {
  test('is proposed for the same headings in another order', () => {
    const headings = ['Школа (как в уставе)', 'Где', 'Особый номер', '']
    const kept = mappingToKeep(headings, ['name', 'territory', 'okoLogin', null])
    const shuffled = ['особый  НОМЕР', 'Школа (как в уставе)', 'Где']
    expect(headingsKey(shuffled)).toBe(headingsKey(headings))
    expect(mappingOver(shuffled, kept)).toEqual(['okoLogin', 'name', 'territory'])
    expect(headingsKey([...headings, 'Ещё'])).not.toBe(headingsKey(headings))
  })
})

describe('the row of headings', () => {
  test('is found below the title of an export', () => {
    expect(findHeadings(rows(['Перечень организаций'], ['по состоянию на', '01.02.2024'], ['№', 'Субъект РФ', '', 'Наименование ОО'], ['1', '64', '', 'Школа'])))
      .toEqual({ row: 3, headings: ['№', 'Субъект РФ', '', 'Наименование ОО'] })
  })
  test('is the first row of several cells where no heading is known', () => expect(findHeadings(rows(['Отчёт'], ['а', 'б'], ['в', 'г']))?.row).toBe(2))
  test('may be one known column', () => expect(findHeadings(rows(['Список'], ['Полное наименование'], ['Школа']))?.row).toBe(2))
  test('is nowhere in a sheet without a table', () => expect(findHeadings(rows(['один'], ['два']))).toBeNull())
})

test('every column can be said', () => expect(new Set(registerFields).size).toBe(registerColumns.length))
