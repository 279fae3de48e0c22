import { describe, expect, it } from 'vitest'
import { OporaError } from '../kernel/errors.ts'
import { passwordText, requireFitPassword } from './password-rule.ts'

function faultOf(password: string, login = 'i.petrova'): string | null {
  try {
    requireFitPassword(password, login)
    return null
  } catch (error) {
    return error instanceof OporaError ? error.code : 'other'
  }
}

describe('a password', () => {
  it.each(['берёза у окна', 'correct horse', 'т7ж-Ы9пр-вас', 'kv9$Lm2#qT'])('may be «%s»', (password) => {
    expect(faultOf(password)).toBeNull()
  })

  it.each([
    ['короткий', 'password.too-short'], ['', 'password.too-short'], ['а'.repeat(201), 'password.too-long'],
    ['1234567890', 'password.guessable'], ['qwertyuiop12', 'password.guessable'], ['йцукенгшщз', 'password.guessable'], ['Пароль2026!', 'password.guessable'],
    ['aaaaaaaaaaaa', 'password.guessable'], ['i.petrova2026', 'password.guessable'], ['opora-2026-1', 'password.guessable'], ['абабабабабаб', 'password.guessable'],
  ])('may not be «%s»', (password, fault) => {
    expect(faultOf(password)).toBe(fault)
  })

  it('counts letters, not the signs that they are composed of', () => {
    expect(faultOf('👍🏽👍🏽👍🏽')).toBe('password.too-short')
    expect(passwordText('и\u0306')).toBe('й')
  })
})
