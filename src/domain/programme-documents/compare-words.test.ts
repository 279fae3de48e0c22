import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compareWords } from './compare-words.ts'

it('A comparison shows words, not letters', () => {
  expect(compareWords('Закрыть две вакансии к маю', 'Закрыть три вакансии к концу мая')).toEqual([
    { what: 'same', text: 'Закрыть ' }, { what: 'gone', text: 'две' }, { what: 'added', text: 'три' }, { what: 'same', text: ' вакансии к ' }, { what: 'gone', text: 'маю' }, { what: 'added', text: 'концу мая' },
  ])
})

it('Both texts can be read from a comparison', () => {
  const words = fc.array(fc.constantFrom('а', 'б', 'в', ' ', '\n', 'слово '), { maxLength: 40 }).map((all) => all.join(''))
  fc.assert(fc.property(words, words, (before, after) => {
    const changes = compareWords(before, after)
    const without = (what: string) => changes.filter((change) => change.what !== what).map(({ text }) => text).join('')
    expect(without('added')).toBe(before)
    expect(without('gone')).toBe(after)
  }))
})

const long = (word: string) => Array.from({ length: 5_000 }, (_, at) => `${word}${at}`).join(' ')

it('Long texts with nothing in common are one replaced by the other', () => {
  expect(compareWords(long('было'), long('стало')).map(({ what }) => what)).toEqual(['gone', 'added'])
})
