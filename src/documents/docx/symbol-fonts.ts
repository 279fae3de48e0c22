const wingdings: Readonly<Record<number, string>> = {
  0xfc: '✓', 0xfb: '✗', 0xfe: '☑', 0xfd: '☒', 0xa8: '☐', 0x6f: '☐', 0x78: '☒', 0xa7: '▪', 0x6c: '•', 0x9f: '•', 0x76: '❖', 0xd8: '➢', 0xe0: '→', 0xf0: '⇨',
}
const symbol: Readonly<Record<number, string>> = {
  0xb7: '•', 0x2d: '−', 0xb3: '≥', 0xa3: '≤', 0xb1: '±', 0xb0: '°', 0xb4: '×', 0xae: '→', 0xac: '←', 0xd7: '⋅', 0xb9: '≠', 0xa5: '∞', 0xbb: '≈', 0xbe: '—', 0x25: '%', 0x2b: '+',
}

/** A sign of a symbol font as the sign that it looks like; '' for a mere ornament. */
export function symbolOf(font: string, code: string): string {
  const place = Number.parseInt(code, 16)
  if (Number.isNaN(place)) return ''
  if (/^wingdings/i.test(font)) return wingdings[place & 0xff] ?? ''
  if (/^symbol/i.test(font)) return symbol[place & 0xff] ?? ''
  return place < 0xf000 && place >= 0x20 ? String.fromCodePoint(place) : ''
}
