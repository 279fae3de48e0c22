import { parseArgs } from 'node:util'
import { describe, expect, it } from 'vitest'
import { wrongUsage } from './wrong-usage.ts'

function refusalOf(args: string[]): string | null {
  try {
    parseArgs({ args, options: { year: { type: 'string' }, json: { type: 'boolean' } } })
    return null
  } catch (error) {
    return wrongUsage(error)
  }
}

describe('wrong usage of a command', () => {
  it.each([
    ['an unknown option', ['--yaer'], 'Нет такого параметра: --yaer.'],
    ['an option without its value', ['--year'], 'После --year нужно значение.'],
    ['an option in place of a value', ['--year', '--json'], 'После --year нужно значение.'],
    ['a value that none takes', ['--json=1'], 'Параметр --json пишется без значения.'],
    ['a word too many', ['май'], 'Лишнее слово: май.'],
  ])('is told in Russian: %s', (_, args, sentence) => {
    expect(refusalOf(args)).toContain(sentence)
  })

  it('is not what other errors are', () => {
    expect(wrongUsage(new TypeError('x is not a function'))).toBeNull()
  })
})
