import { dammDigit } from './damm.ts'

/** Sixteen digits: two of the region, thirteen at random, one to check the others. Digits alone: nothing looks like anything else, and phones show big keys. */
export type RespondentCode = string

const randomDigits = 13

/** How many random parts there are: 43 bits. */
export const codeSpace = 10n ** BigInt(randomDigits)

export function respondentCode(prefix: string, random: bigint): RespondentCode {
  const body = `${prefix}${String(random % codeSpace).padStart(randomDigits, '0')}`
  return `${body}${dammDigit(body)}`
}

/** What a person typed or scanned, as a code; null where it can't be one: a digit wrong, missing, or two of them swapped. */
export function readCode(typed: string): RespondentCode | null {
  const code = typed.replace(/[\s\u00a0–—-]/g, '')
  return /^\d{16}$/.test(code) && dammDigit(code) === 0 ? code : null
}

/** «6412 0557 1203 9984». */
export function printedCode(code: RespondentCode): string {
  return code.replace(/(\d{4})(?=\d)/g, '$1 ')
}

export function prefixOf(code: RespondentCode): string {
  return code.slice(0, 2)
}
