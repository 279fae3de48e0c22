import { expect, test } from 'vitest'
import { OporaError } from '../kernel/errors.ts'
import { foldedName, personName, shortPersonName } from './person-name.ts'

test.each([
  ['  Орлова   Анна  Ильинична ', 'Орлова Анна Ильинична'],
  ['ОРЛОВА-ПЕТРОВА АННА', 'Орлова-Петрова Анна'],
  ['Мамедов Али Гасан оглы', 'Мамедов Али Гасан оглы'],
  ["О'Нил Шон", "О'Нил Шон"],
])('«%s» is kept as «%s»', (typed, kept) => expect(personName(typed)).toBe(kept))

test.each(['Орлова', '', 'Орлова 2 Анна', 'Орлова <b>', 'Ф '.repeat(120)])('«%s» names nobody', (typed) => {
  expect(() => personName(typed)).toThrow(OporaError)
})

test('a short name keeps the surname whole', () => {
  expect(shortPersonName('Орлова Анна Ильинична')).toBe('Орлова А. И.')
  expect(shortPersonName('Орлова Анна')).toBe('Орлова А.')
})

test('names are compared without their letter case, «ё» and spare spaces', () => {
  expect(foldedName(' Семёнов  ПЁТР')).toBe(foldedName('семенов петр'))
})
