import { TextDecoder } from 'node:util'
import { OporaError } from '../domain/kernel/errors.ts'
import { isDelimiterRow, isPipeRow } from './markdown/pipe-row.ts'
import { decodeText } from './text/decode-text.ts'

/** What a file is by its content; text comes decoded, for that is how it was recognised. */
export type Recognised =
  | { format: 'office' | 'pdf' }
  | { format: 'html' | 'markdown' | 'text' | 'json'; text: string }

const refusedKinds: readonly { code: string; starts: readonly number[][] }[] = [
  { code: 'document.rtf', starts: [ascii('{\\rtf')] },
  { code: 'document.picture', starts: [[0x89, 0x50, 0x4e, 0x47], [0xff, 0xd8, 0xff], ascii('GIF8'), ascii('BM'), ascii('II*\0'), ascii('MM\0*'), ascii('AT&TFORM')] },
  { code: 'document.archive', starts: [ascii('Rar!'), [0x37, 0x7a, 0xbc, 0xaf], [0x1f, 0x8b], ascii('BZh'), [0xfd, 0x37, 0x7a, 0x58, 0x5a], ascii('MSCF')] },
  { code: 'document.executable', starts: [ascii('MZ'), [0x7f, 0x45, 0x4c, 0x46], [0xcf, 0xfa, 0xed, 0xfe], [0xca, 0xfe, 0xba, 0xbe]] },
]

const pdfMark = ascii('%PDF-')
const zipMarks = [[0x50, 0x4b, 3, 4], [0x50, 0x4b, 5, 6], [0x50, 0x4b, 7, 8]]
const oleMark = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const pdfMarkWithin = 1024
const looksWithin = 500_000

/** By content first; the name decides only between kinds of text that look alike. */
export function recogniseFormat(bytes: Uint8Array, name: string): Recognised {
  if (zipMarks.some((mark) => startsWith(bytes, mark))) return { format: 'office' }
  if (startsWith(bytes, oleMark)) throw oldOffice(bytes, name)
  if (indexOf(bytes.subarray(0, pdfMarkWithin), pdfMark) !== -1) return { format: 'pdf' }
  for (const { code, starts } of refusedKinds) {
    if (starts.some((start) => startsWith(bytes, start)) && !readsAsProse(bytes)) throw new OporaError('unsupported', code)
  }
  return recogniseText(decodeText(bytes, declaredEncoding(bytes)), name)
}

function recogniseText(text: string, name: string): Recognised {
  const start = text.slice(0, 2_000).trimStart()
  if (start === '' && text.trim() === '') throw new OporaError('invalid_input', 'document.empty')
  if (/^mime-version:/i.test(start)) throw new OporaError('unsupported', 'document.web-archive')
  if (start.startsWith('{\\rtf')) throw new OporaError('unsupported', 'document.rtf')
  if (/^[[{]/.test(start) && looksLikeJson(start, name)) return { format: 'json', text }
  if (looksLikeHtml(start, text)) return { format: 'html', text }
  if (/^<\?xml/i.test(start)) throw new OporaError('unsupported', 'document.xml')
  return { format: looksLikeMarkdown(text, name) ? 'markdown' : 'text', text }
}

function looksLikeJson(start: string, name: string): boolean {
  return /\.json$/i.test(name) || /^\{\s*("|\})/.test(start) || /^\[\s*[[{"\]]/.test(start)
}

function looksLikeHtml(start: string, text: string): boolean {
  if (/^<(?:!doctype html|html|head|body|table|meta)\b/i.test(withoutPreamble(start))) return true
  return /<table\b/i.test(text) && /<t[dh]\b/i.test(text) && !text.includes('\t|')
}

/** What follows the XML declaration and remarks with which a page may begin. */
function withoutPreamble(start: string): string {
  let rest = start.replace(/^<\?xml[^>]*>/i, '').trimStart()
  while (rest.startsWith('<!--')) {
    const end = rest.indexOf('-->')
    if (end === -1) return ''
    rest = rest.slice(end + 3).trimStart()
  }
  return rest
}

function looksLikeMarkdown(text: string, name: string): boolean {
  const lines = text.slice(0, looksWithin).split('\n')
  if (lines.some((line) => isDelimiterRow(line))) return true
  if (text.includes('\t')) return false
  return /\.(?:md|markdown)$/i.test(name) || lines.some((line, at) => isPipeRow(line) && isPipeRow(lines[at + 1] ?? ''))
}

/** A text may begin with «MZ» or «BM»; then it decodes as one. */
function readsAsProse(bytes: Uint8Array): boolean {
  if (bytes.length < 16 || startsWith(bytes, ascii('{\\rtf'))) return false
  try {
    decodeText(bytes.subarray(0, 4096))
    return bytes.subarray(0, 4096).every((byte) => byte >= 9)
  } catch {
    return false
  }
}

/** In compound files names of streams are UTF-16; a protected Office document is such a file with an encrypted package inside. */
function oldOffice(bytes: Uint8Array, name: string): OporaError {
  const has = (stream: string): boolean => indexOf(bytes, [...stream].flatMap((sign) => [sign.charCodeAt(0), 0])) !== -1
  if (has('EncryptedPackage')) return new OporaError('unsupported', 'document.encrypted')
  if (has('WordDocument') || /\.doc$/i.test(name)) return new OporaError('unsupported', 'document.old-word')
  if (has('Workbook') || has('Book') || /\.xls$/i.test(name)) return new OporaError('unsupported', 'document.old-excel')
  return new OporaError('unsupported', 'document.old-office')
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  return /<(?:meta\b[^>]*charset|\?xml[^>]*encoding)\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1]
}

function ascii(text: string): number[] {
  return [...text].map((sign) => sign.charCodeAt(0))
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte)
}

function indexOf(bytes: Uint8Array, mark: readonly number[]): number {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf(Buffer.from(mark))
}
