import { TextDecoder } from 'node:util'
import { OporaError } from '../../domain/kernel/errors.ts'

const sampleBytes = 64 * 1024
const oldEncodings = ['windows-1251', 'koi8-r', 'ibm866', 'x-mac-cyrillic', 'iso-8859-5'] as const

/**
 * The text of bytes in whatever encoding Russian documents have been saved in: UTF-8 and UTF-16 with or without a mark,
 * and the five one-byte encodings, told apart by how plausible the Russian is that they give.
 * Bytes that are no text in any of them are refused.
 */
export function decodeText(bytes: Uint8Array, declared?: string): string {
  const text = strictUtf8(bytes) ?? decoderOf(bytes, declared).decode(bytes)
  refuseGarbage(text)
  return text.includes('\0') ? text.replaceAll('\0', '') : text
}

function decoderOf(bytes: Uint8Array, declared: string | undefined): TextDecoder {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be')
  const wide = wideOrder(bytes)
  if (wide !== null) return new TextDecoder(wide)
  return declaredDecoder(declared) ?? new TextDecoder(mostPlausible(bytes))
}

/** A declaration is believed only where the bytes are not UTF-8: pages are re-saved and keep their old one. */
function declaredDecoder(declared: string | undefined): TextDecoder | null {
  if (declared === undefined || /^utf-?8$/i.test(declared)) return null
  try {
    return new TextDecoder(declared)
  } catch {
    return null
  }
}

/** Zero bytes are no mistake in UTF-8, but a text of them is UTF-16. */
function strictUtf8(bytes: Uint8Array): string | null {
  if (bytes.subarray(0, 4096).includes(0)) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** UTF-16 without a mark: every other byte is the high half of a Cyrillic or Latin letter. */
function wideOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, 4096) & ~1
  if (length < 8) return null
  const high = [0, 0]
  for (let at = 0; at < length; at++) {
    const byte = bytes[at]
    if (byte === 0 || byte === 4) high[at & 1] = (high[at & 1] ?? 0) + 1
  }
  const enough = (length / 2) * 0.8
  const [even = 0, odd = 0] = high
  if (odd >= enough && even < enough / 2) return 'utf-16le'
  return even >= enough && odd < enough / 2 ? 'utf-16be' : null
}

function mostPlausible(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, sampleBytes)
  const nearlyUtf8 = new TextDecoder('utf-8').decode(sample)
  const broken = nearlyUtf8.split('\ufffd').length - 1
  if (broken * 20 < nearlyUtf8.length && /[а-яё]{3}/.test(nearlyUtf8)) return 'utf-8'
  let best: { encoding: string; score: number } = { encoding: 'windows-1251', score: -Infinity }
  for (const encoding of oldEncodings) {
    const score = plausibility(new TextDecoder(encoding).decode(sample))
    if (score > best.score) best = { encoding, score }
  }
  return best.encoding
}

const common = new Set('оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё')
const usual = new Set('№«»–—…“”„’•°§\u00a0')

/** High for Russian words, low for the mixtures of cases and signs that a wrong encoding makes of them. */
function plausibility(text: string): number {
  let score = 0
  let before = ''
  for (const sign of text) {
    if (sign > '\u007f') {
      const lower = common.has(sign)
      if (lower) score += 'оеаинтсрвл'.includes(sign) ? 2 : 1
      else if (common.has(sign.toLowerCase())) score += common.has(before) ? -3 : 0.5
      else if (!usual.has(sign)) score -= 3
    }
    before = sign
  }
  return score
}

function refuseGarbage(text: string): void {
  const sample = text.slice(0, sampleBytes)
  let strange = 0
  for (let at = 0; at < sample.length; at++) {
    const code = sample.charCodeAt(at)
    if ((code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 12) || code === 0xfffd || code === 127) strange++
  }
  if (strange > 2 && strange * 50 > sample.length) throw new OporaError('unsupported', 'document.not-text')
}
