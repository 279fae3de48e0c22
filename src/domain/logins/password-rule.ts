import { OporaError } from '../kernel/errors.ts'

export const shortestPassword = 10
const longestPassword = 200

/** What everybody tries first: rows of keys, in both keyboards, and the commonest words. */
const guesses = ['1234567890', '0987654321', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'йцукенгшщзхъ', 'фывапролджэ', 'ячсмитьбю', 'password', 'пароль', 'admin', 'админ', 'opora', 'опора', 'school', 'школа', 'qazwsx', 'iloveyou', 'welcome']

/** The same signs are the same password, however a keyboard composes them. */
export function passwordText(typed: string): string {
  return typed.normalize('NFKC')
}

/** Length counts, not the kinds of signs; a password is refused where it is mostly what is guessed first, or the login itself. */
export function requireFitPassword(typed: string, login: string): void {
  const password = passwordText(typed)
  const length = [...password].length
  if (length < shortestPassword) throw new OporaError('invalid_input', 'password.too-short', { least: shortestPassword })
  if (length > longestPassword) throw new OporaError('invalid_input', 'password.too-long', { most: longestPassword })
  if ([...withoutGuesses(password.toLowerCase(), login)].length < 4 || new Set(password).size < 5) throw new OporaError('invalid_input', 'password.guessable')
}

/** What is left of a password when all that is guessed first has been taken out: runs of keys of four and more, words, years, the login. */
function withoutGuesses(password: string, login: string): string {
  const parts = login.split('@', 1).filter((part) => part.length >= 3)
  let left = password
  for (const guess of [...parts, ...guesses]) {
    for (let length = guess.length; length >= 4; length -= 1) {
      for (let start = 0; start + length <= guess.length; start += 1) left = left.replaceAll(guess.slice(start, start + length), '')
    }
  }
  return left.replaceAll(/(.)\1{2,}/gu, '').replaceAll(/(19|20)\d\d/g, '')
}
