import { describe, expect, it } from 'vitest'
import { freeLogin, loginOfName } from './proposed-login.ts'

describe('a proposed login', () => {
  it.each([['Иванова Мария Петровна', 'ivanova.mp'], ['Щукин-Ёлкин Пётр', 'schukin-elkin.p'], ['Оглы', 'ogly'], ['  ', '']])('of «%s» is %s', (name, login) => {
    expect(loginOfName(name)).toBe(login)
  })

  it('is one that nobody has', () => {
    expect(freeLogin('ivanova.mp', new Set())).toBe('ivanova.mp')
    expect(freeLogin('ivanova.mp', new Set(['ivanova.mp', 'ivanova.mp2']))).toBe('ivanova.mp3')
  })
})
