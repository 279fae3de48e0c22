import { asCyrillic } from './look-alikes.ts'
import { romanNumber } from './numerals.ts'

const digitLike = '0-9oозlib'
const dateLike = new RegExp(`(?<![a-zа-ӿ\\d.])[${digitLike}]{1,2}\\.[${digitLike}]{1,2}(?:\\.[${digitLike}]{2,4})?(?![a-zа-ӿ\\d])`, 'g')
const yearLike = /(?<![a-zа-ӿ\d])[2z][0oо][0-9oоlзi]{2}(?=$|[^a-zа-ӿ\d]|г)/g
const letters = /[oоlзibz]/u
const meanings: Readonly<Record<string, string>> = { o: '0', 'о': '0', 'з': '3', l: '1', i: '1', b: '6', z: '2' }

const ending = /(?<=\d|[\divx]-)[a-zа-я]{1,3}(?![a-zа-ӿ])/g

/** «1-гo»: a Latin letter in the ending of an ordinal. */
export function mendEndings(plain: string): string {
  return /[a-z]/.test(plain) ? plain.replaceAll(ending, (letters) => (romanNumber(letters) === null ? asCyrillic(letters) : letters)) : plain
}

/** «З1.05», «l5.02», «2О21»: letters that a scanner took for digits, put right inside things that look like dates. Lengths stay. */
export function mendDigits(plain: string): string {
  return letters.test(plain) && /\d/.test(plain) ? plain.replace(dateLike, mend).replace(yearLike, mend) : plain
}

function mend(piece: string): string {
  return /\d/.test(piece) ? piece.replaceAll(/[oоlзibz]/gu, (character) => meanings[character] ?? character) : piece
}
