/**
 * Letters that look the same in the Russian and in the Latin alphabet, and digits that resemble none of them: such a code is typed from paper
 * without switching the keyboard.
 */
const alphabet = '23456789ABCEHKMPTXY'
const cyrillic: Readonly<Record<string, string>> = { А: 'A', В: 'B', С: 'C', Е: 'E', Н: 'H', К: 'K', М: 'M', Р: 'P', Т: 'T', Х: 'X', У: 'Y' }
const groupLength = 4

/** Uniform, because a byte beyond the last whole multiple of the alphabet is passed over. */
const fairBytes = 256 - (256 % alphabet.length)

/** A code of that many signs out of random bytes, in groups of four: `K7MX-4RTP-9CAH-23EY`. Give it twice as many bytes as signs. */
export function readableCode(bytes: Iterable<number>, length: number): string {
  const signs = [...bytes].filter((byte) => byte < fairBytes).slice(0, length).map((byte) => alphabet.charAt(byte % alphabet.length))
  if (signs.length < length) throw new RangeError('Too few random bytes')
  return grouped(signs.join(''))
}

/** The code as it was given out, whatever the keyboard, the case, the spaces and the dashes; null where it is none of that length. */
export function sameReadableCode(typed: string, length: number): string | null {
  const signs = [...typed.toUpperCase()].map((sign) => cyrillic[sign] ?? sign).filter((sign) => !/[\s\-–—.]/.test(sign))
  return signs.length === length && signs.every((sign) => alphabet.includes(sign)) ? grouped(signs.join('')) : null
}

function grouped(signs: string): string {
  return (signs.match(new RegExp(`.{1,${groupLength}}`, 'g')) ?? []).join('-')
}

/** 68 bits: an invitation's code can't be guessed, and still fits a line. */
export const invitationCodeLength = 16
/** 51 bits, asked for only after a password and slowed down. */
export const recoveryCodeLength = 12
export const recoveryCodeCount = 10
