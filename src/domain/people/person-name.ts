import { OporaError } from '../kernel/errors.ts'

const part = /^\p{L}[\p{L}'’.-]*$/u
const longest = 200

/**
 * «Фамилия Имя Отчество» as it is kept: one space between the parts, no letter case that a typist's key left behind. The patronymic may be
 * missing, and there may be more («Али Гасан оглы»); a surname alone is refused, for it names nobody.
 */
export function personName(typed: string): string {
  const parts = typed.normalize('NFC').trim().split(/\s+/)
  if (parts.length < 2 || typed.length > longest || parts.some((one) => !part.test(one))) throw new OporaError('invalid_input', 'person.name-incomplete')
  return parts.map(withoutShouting).join(' ')
}

/** «Иванова Мария Петровна» → «Иванова М. П.» */
export function shortPersonName(name: string): string {
  const [surname = '', ...others] = name.split(' ')
  return [surname, ...others.slice(0, 2).map((one) => `${one.charAt(0)}.`)].join(' ')
}

/** Two names that a person takes for the same: «Семёнов» and «Семенов». */
export function foldedName(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase().replaceAll('ё', 'е')
}

function withoutShouting(word: string): string {
  const isShouted = word.length > 1 && word === word.toUpperCase() && /\p{L}\p{L}/u.test(word)
  const calm = isShouted ? word.toLowerCase() : word
  return isShouted ? calm.replace(/(^|-)\p{L}/gu, (first) => first.toUpperCase()) : calm
}
