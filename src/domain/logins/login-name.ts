import { OporaError } from '../kernel/errors.ts'

/** A login as it is kept and compared: without case, without the spaces around, one form of each letter. */
export function loginName(typed: string): string {
  return typed.normalize('NFKC').trim().toLowerCase()
}

/** The login that a person chose, or a refusal that says what is wrong with it. Letters of any alphabet, so that a name or an e-mail can be one. */
export function newLoginName(typed: string): string {
  const name = loginName(typed)
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._@+-]{2,79}$/u.test(name)) throw new OporaError('invalid_input', 'login.name-unfit')
  return name
}
