import { describe, expect, it } from 'vitest'
import { loginName, newLoginName } from './login-name.ts'

describe('a login', () => {
  it.each(['i.petrova', 'Петрова', 'petrova@school12.example', '100-school'])('may be %s', (name) => {
    expect(newLoginName(` ${name} `)).toBe(name.toLowerCase())
  })

  it.each(['', 'ab', '.abc', 'два слова', 'a'.repeat(81), 'a<b>c'])('may not be «%s»', (name) => {
    expect(() => newLoginName(name)).toThrow('login.name-unfit')
  })

  it('is the same in another case and another form of its letters', () => {
    expect(loginName('  ПЕТРОВА ')).toBe(loginName('петрова'))
    expect(loginName('ﬁnal')).toBe('final')
  })
})
