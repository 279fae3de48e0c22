import { cleanText } from '../grid/clean-text.ts'

export type PlainPiece = { text: string; bold: boolean }

const marked = /[<&*_#`\\]/
const comment = /<!--[^]*?(?:-->|$)/g
const hidden = /<(script|style)\b[^<>]*>[^]*?(?:<\/\1\s*>|$)/gi
const breaking = /<\/?(?:p|br|li|div|tr|h[1-6]|ul|ol|table|blockquote|hr)\b[^<>]*\/?>/gi
const inline = /<\/?(?:b|i|u|s|a|strong|em|span|font|sup|sub|small|big|del|ins|mark|code|strike|center|nobr|tt|abbr|img|td|th|tbody|thead|o:p)(?:\s[^<>]*)?\/?>/gi
const boldTag = /<(b|strong)(?:\s[^<>]*)?>([^]*?)(?:<\/\1\s*>|$)/gi
const boldStars = /\*\*([^]*?)(?:\*\*|$)/g
const boldLines = /(?<![A-Za-zЀ-ӿ\d_])__(?=[^\s_])([^_]+?)(?<=[^\s_])__(?![A-Za-zЀ-ӿ\d_])/g
const emphasis = /(?<![A-Za-zЀ-ӿ\d*\\])\*(?=[^\s*])([^*\n]+?)(?<=[^\s*])\*(?![A-Za-zЀ-ӿ\d*])/g
const hashes = /^#{2,6}[ \t]+(?=\S)/
const entity = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi

const entities: Record<string, string> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', laquo: '«', raquo: '»', mdash: '—', ndash: '–', shy: '', hellip: '…',
  ldquo: '“', rdquo: '”', bdquo: '„', lsquo: '‘', rsquo: '’', bull: '•', middot: '·', deg: '°', sect: '§', le: '≤', ge: '≥', minus: '−',
  times: '×', ensp: ' ', emsp: ' ', thinsp: ' ', zwnj: '', zwj: '', copy: '©', reg: '®', trade: '™', plusmn: '±', numero: '№',
}

/** Takes HTML and Markdown marks out of a piece of plain text, as they are left in by whoever made the text; says if all of it was bold. */
export function withoutMarkup(raw: string): PlainPiece {
  if (!marked.test(raw)) return { text: cleanText(raw), bold: false }
  let text = raw
  if (text.includes('<')) text = text.replaceAll(comment, '').replaceAll(hidden, '')
  const bold = allBold(text)
  if (text.includes('<')) text = text.replaceAll(breaking, '\n').replaceAll(inline, '')
  text = text.replaceAll('**', '').replaceAll(boldLines, '$1').replaceAll(emphasis, '$1').trimStart().replace(hashes, '')
  return { text: cleanText(decodeEntities(text)), bold }
}

export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replaceAll(entity, (whole: string, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return entities[name] ?? entities[name.toLowerCase()] ?? whole
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole
  })
}

/** Nothing readable stands outside bold marks. */
function allBold(text: string): boolean {
  let inside = false
  const rest = text.replaceAll(boldTag, keep).replaceAll(boldStars, (_, inner: string) => keep(_, '', inner)).replaceAll(boldLines, (_, inner: string) => keep(_, '', inner))
  return inside && rest.replaceAll(breaking, '').replaceAll(inline, '').trim() === ''

  function keep(_: string, _tag: string, inner: string): string {
    if (inner.trim() !== '') inside = true
    return ''
  }
}
