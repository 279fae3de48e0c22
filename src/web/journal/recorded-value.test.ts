import { expect, test } from 'vitest'
import { linesOfRecord } from './recorded-value.ts'

test('a record is told line by line, and what is very long is cut', () => {
  expect(linesOfRecord({ fileName: 'план.docx', size: 12, from: { source: 'nothing' } })).toEqual(['файл: план.docx', 'размер, байт: 12', 'источник: {"source":"nothing"}'])
  expect(linesOfRecord(null)).toEqual([])
  expect(linesOfRecord('а'.repeat(500))[0]).toHaveLength(401)
})

test('edits are told in words, and what is no edit as it is', () => {
  const id = '00000000-0000-4000-8000-000000000001'
  expect(linesOfRecord([{ do: 'removeActivity', id }, { do: 'changeActivity', id, fields: { title: 'Семинар', warnings: [] } }, { do: 'unknown' }]))
    .toEqual(['Мероприятие удалено', 'Изменено мероприятие: мероприятие «Семинар»', '{"do":"unknown"}'])
})
