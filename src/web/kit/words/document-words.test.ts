import { expect, test } from 'vitest'
import { documentInWords, yearsInWords } from './document-words.ts'

test('a document is named by what is known of it', () => {
  expect(documentInWords({ act: 'order', number: '189-ОД', date: '2021-03-16' }).replace(/\u00a0/g, ' ')).toBe('Приказ № 189-ОД от 16 марта 2021 г.')
  expect(documentInWords({ act: null, number: null, date: null })).toBe('')
})

test('years in a row are a range', () => {
  expect([yearsInWords([2021]), yearsInWords([2021, 2022, 2023]), yearsInWords([2021, 2023]), yearsInWords([])]).toEqual(['2021', '2021–2023', '2021, 2023', ''])
})
