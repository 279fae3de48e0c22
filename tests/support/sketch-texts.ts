import type { SketchPages, SketchPlace } from './sketch.ts'

type Row = (SketchPlace | 'above' | 'left')[]

const textOf = (place: Row[number]): string => (typeof place === 'string' ? '' : place.text)

export function csvOf({ blocks }: SketchPages): string {
  return `${blocks.map((block) => (block.kind === 'line' ? quoted(block.text) : block.grid.map((row) => row.map((place) => quoted(textOf(place))).join(';')).join('\n'))).join('\n')}\n`
}

function quoted(text: string): string {
  return /[;"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function pipeCell(place: Row[number]): string {
  return (typeof place === 'object' && place.bold && place.text !== '' ? `**${place.text}**` : textOf(place)).replaceAll('|', '\\|').replaceAll('\n', '<br>')
}

export function markdownOf({ blocks }: SketchPages): string {
  return `${blocks.map((block) => {
    if (block.kind === 'line') return block.style === 'heading' ? `## ${block.text}` : block.text
    const lines = block.grid.map((row) => `| ${row.map(pipeCell).join(' | ')} |`)
    const [head = ''] = lines
    return [head, head.replaceAll(/[^|]+/g, ' --- '), ...lines.slice(1)].join('\n')
  }).join('\n\n')}\n`
}

/** A page as Word saves it: its own styles, an old encoding, paragraphs in cells, no thead. */
export function wordPageOf({ blocks }: SketchPages): string {
  const body = blocks.map((block) => {
    if (block.kind === 'line') return `<p class=MsoNormal align=${block.style === 'right' ? 'right' : 'center'}><span lang=RU style='font-size:12.0pt;mso-fareast-language:RU'>${block.text.replaceAll('\n', '<br>\n')}<o:p></o:p></span></p>`
    const rows = block.grid.map((row) => `<tr style='mso-yfti-irow:1'>${row.map((place) => (typeof place === 'string' ? '' : `<td width=120 valign=top${place.columns > 1 ? ` colspan=${place.columns}` : ''}${place.rows > 1 ? ` rowspan=${place.rows}` : ''} style='border:solid windowtext 1.0pt'>
  <p class=MsoNormal>${place.bold ? '<b>' : ''}<span style='font-size:11.0pt'>${place.text.replaceAll('\n', '</span></p><p class=MsoNormal><span>')}<o:p></o:p></span>${place.bold ? '</b>' : ''}</p></td>`)).join('\n')}</tr>`)
    return `<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0>\n${rows.join('\n')}\n</table>`
  })
  return `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta http-equiv=Content-Type content="text/html; charset=windows-1251"><meta name=Generator content="Microsoft Word 12"><style><!-- p.MsoNormal {margin:0cm} --></style></head><body lang=RU><div class=WordSection1>\n${body.join('\n')}\n</div></body></html>`
}

/** Windows-1251, as files of the years before 2010 come. */
export function windowsOf(text: string): Uint8Array {
  const decoder = new TextDecoder('windows-1251')
  const codes = new Map(Array.from({ length: 256 }, (_, code) => [decoder.decode(new Uint8Array([code])), code]))
  return Uint8Array.from([...text].map((sign) => codes.get(sign) ?? 63))
}

export function utf16Of(text: string): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2)
  bytes.set([0xff, 0xfe])
  for (let at = 0; at < text.length; at++) bytes.set([text.charCodeAt(at) & 255, text.charCodeAt(at) >> 8], 2 + at * 2)
  return bytes
}
