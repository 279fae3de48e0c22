import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { patternSigns } from './pattern-signs.ts'
import { wordPattern } from './word-pattern.ts'

/** A pattern, and a text that it matches. */
type Sample = { pattern: string; text: string }

const word = fc.stringMatching(/^[а-я]{2,8}$/).map((letters): Sample => ({ pattern: letters, text: letters }))
const stem = fc.tuple(fc.stringMatching(/^[а-я]{2,8}$/), fc.stringMatching(/^[а-я]{0,3}$/)).map(([letters, ending]): Sample => ({ pattern: `${letters}*`, text: letters + ending }))
const shortened = fc.tuple(fc.stringMatching(/^[а-я]{3,8}$/), fc.boolean()).map(([letters, whole]): Sample => ({ pattern: `${letters}?`, text: whole ? letters : letters.slice(0, -1) }))

const { phrase } = fc.letrec<{ phrase: Sample; piece: Sample; choice: Sample; optional: Sample }>((tie) => ({
  phrase: fc.tuple(fc.array(fc.oneof(tie('piece').map(({ pattern, text }): Sample => ({ pattern: `${pattern} `, text: `${text} ` })), tie('optional')), { maxLength: 3 }), tie('piece'))
    .map(([before, last]): Sample => ({ pattern: [...before, last].map(({ pattern }) => pattern).join(''), text: [...before, last].map(({ text }) => text).join('') })),
  piece: fc.oneof({ depthSize: 'small' }, word, stem, shortened, tie('choice')),
  choice: fc.tuple(fc.array(tie('phrase'), { minLength: 2, maxLength: 3 }), fc.nat(2)).map(([phrases, at]): Sample => ({
    pattern: `(${phrases.map(({ pattern }) => pattern).join('|')})`, text: (phrases[at] ?? phrases[0])?.text ?? '',
  })),
  optional: fc.tuple(tie('phrase'), fc.boolean(), fc.constantFrom('?', '*')).map(([{ pattern, text }, there, mark]): Sample => ({ pattern: `(${pattern} )${mark}`, text: there ? `${text} ` : '' })),
}))

describe('the signs of a pattern', () => {
  it.each([
    ['семинар*', [['семинар']]], ['кураторы?', [['куратор']]], ['подготовк* ~ отчет*', [['подготовк'], ['отчет']]], ['(един*|методическ* )?день', [['день']]],
    ['(опыт*|практик*) ~ школ*', [['опыт', 'практик'], ['школ']]], ['^(и о )?(директор*|завуч*)', [['директор', 'завуч']]], ['((лучш*|успешн*) )*(опыт*)', [['опыт']]],
    ['(рабоч* групп*|совет*)', [['рабоч', 'совет']]], ['(школ*|*) ', []], ['*', []],
  ])('of %s are %j', (pattern, signs) => {
    expect(patternSigns(pattern)).toEqual(signs)
  })

  it('stand in every text that the pattern matches', () => {
    fc.assert(fc.property(phrase, ({ pattern, text }) => {
      expect(patternSigns(pattern).filter((set) => !set.some((sign) => text.includes(sign))), `${pattern} in «${text}»`).toEqual([])
      expect(wordPattern(pattern).test(text), `${pattern} in «${text}»`).toBe(true)
    }))
  })
})
