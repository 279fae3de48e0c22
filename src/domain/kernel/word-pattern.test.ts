import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { collapse, fold, foldLetters } from './folded-text.ts'
import { stem, stems } from './russian-stem.ts'
import { ObjectPattern } from './object-pattern.ts'
import { wordPattern } from './word-pattern.ts'

describe('wordPattern', () => {
  it.each([
    ['куратор*', 'назначены кураторами школ', true], ['куратор*', 'прокуратора', false], ['оо', 'школы, оо', true], ['оо', 'зоопарк', false],
    ['школ*-участниц*', 'школ- участниц', true], ['определен* ~ кандидат*', 'определение новых кандидатур', true], ['определен* ~ кандидат*', 'определение. кандидатуры', false],
    ['(начал*|конец) года', 'начала года', true], ['учит ?- ?тель', 'учит-тель', true],
  ])('%s in «%s»: %s', (pattern, text, found) => {
    expect(wordPattern(pattern).test(text)).toBe(found)
  })

  it('finds nothing where no pattern is given', () => {
    expect(wordPattern().test('')).toBe(false)
  })

  it('tells where the object stands', () => {
    const pattern = new ObjectPattern(['подготовк* ~ отчет*', 'встреч*'])
    expect(pattern.placeIn('и подготовка сводного отчета')).toBe('и подготовка сводного '.length)
    expect(pattern.placeIn('отчет')).toBe(Infinity)
  })

  it('answers the same however often it is asked', () => {
    const [words, objects] = [wordPattern('куратор*', 'школ* ~ совет*'), new ObjectPattern(['куратор*', 'школ* ~ совет*'])]
    const answers = () => ['совет школ', 'школьный совет', 'школы и совет, кураторы', ''].map((text) => [words.test(text), words.placeIn(text), objects.placeIn(text)])
    const first = answers()
    expect(first).toEqual([[false, Infinity, Infinity], [true, 0, 'школьный '.length], [true, 0, 'школы и '.length], [false, Infinity, Infinity]])
    for (let time = 0; time < 1000; time += 1) answers()
    expect(answers()).toEqual(first)
  })
})

describe('fold', () => {
  it('keeps the length of any text, so that places stay', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => fold(text).length === text.length && foldLetters(text).length === text.length))
  })

  it.each([['ЦOКO', 'цоко'], ['OO', 'оо'], ['PISA', 'pisa'], ['учёт\u00a0–', 'учет -'], ['fioco.ru', 'fioco.ru']])('%s → %s', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  it('collapses white space of every kind', () => {
    expect(collapse(' а\u00a0\n б\u200b\t ')).toBe('а б')
    expect(collapse('а б')).toBe('а б')
  })
})

describe('stem', () => {
  it.each([['школы', 'школами'], ['муниципальный', 'муниципального'], ['организация', 'организациями'], ['совет', 'советом']])('is one for %s and %s', (one, other) => {
    expect(stem(one)).toBe(stem(other))
  })

  it('takes the words of a text in order', () => {
    expect(stems('Совет школы, 5')).toEqual(['совет', 'школ', '5'])
  })
})
