import { withoutMarkup, type PlainPiece } from '../text/inline-markup.ts'

const escaped = /\\([!-/:-@[-`{-~])/g
const put = 0xe000
const image = /!\[[^\][\n]{0,500}\]\([^()\n]{0,2000}\)/g
const link = /\[([^\][\n]{0,1000})\]\([^()\n]{0,2000}\)/g
const code = /(`{1,3})([^`\n]+)\1/g
const underlined = /(?<![\p{L}\p{N}_])_(?=[^\s_])([^_\n]+)(?<=[^\s_])_(?![\p{L}\p{N}_])/gu

/** A piece of Markdown as plain text; a sign that is escaped stays a sign. */
export function markdownPiece(raw: string): PlainPiece {
  if (!/[\\[`_*<&#!]/.test(raw)) return withoutMarkup(raw)
  const kept = raw.replaceAll(escaped, (_, sign: string) => String.fromCharCode(put + sign.charCodeAt(0)))
  const piece = withoutMarkup(kept.replaceAll(image, '').replaceAll(link, '$1').replaceAll(code, '$2').replaceAll(underlined, '$1'))
  return { text: piece.text.replaceAll(/[\ue021-\ue07e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - put)), bold: piece.bold }
}
