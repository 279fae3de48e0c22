import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordDifference } from './word-difference.ts'

const marked = (before: string, after: string) => wordDifference(before, after).map(({ kind, text }) => (kind === 'same' ? text : `[${kind === 'removed' ? '-' : '+'}${text.trim()}]`)).join('')

test('words that changed are marked, those around them are not', () => {
  expect(marked('не менее 90 % школ', 'не менее 95 % школ')).toBe('не менее [-90][+95]% школ')
  expect(marked('Совещание с кураторами', 'Рабочее совещание с кураторами школ')).toBe('[-Совещание][+Рабочее совещание]с [-кураторами][+кураторами школ]')
})

test('a text that is new or gone is marked whole', () => {
  expect(marked('', 'Семинар')).toBe('[+Семинар]')
  expect(marked('Семинар', '')).toBe('[-Семинар]')
  expect(wordDifference('', '')).toEqual([])
})

test('the pieces give both texts back, whatever they are', () => {
  const text = fc.array(fc.constantFrom('план', 'школа', 'год', '2022', ' ', ', ', '\n'), { maxLength: 30 }).map((words) => words.join(' '))
  fc.assert(fc.property(text, text, (before, after) => {
    const pieces = wordDifference(before, after)
    const side = (gone: 'added' | 'removed') => pieces.filter(({ kind }) => kind !== gone).map((piece) => piece.text).join('')
    expect(side('added')).toBe(before)
    expect(side('removed')).toBe(after)
  }))
})

const long = (seed: number) => Array.from({ length: 4_000 }, (_, at) => `слово${(at * seed) % 977}`).join(' ')

test('texts of thousands of words are compared in time', () => {
  const started = performance.now()
  wordDifference(long(7), long(13))
  expect(performance.now() - started).toBeLessThan(1_500)
})
