/**
 * PDFs written by hand, in the ways in which printers write them: a text item for a word or for a line, borders as boxes, lines or thin bars.
 * The font is named only (every glyph half its size wide), so that Cyrillic is read by the map to Unicode, as in a real file.
 */
export type RawPage = {
  content: string
  width?: number
  height?: number
  /** More of the page's dictionary, for example `/Rotate 90`. */
  more?: string
}

export type RawOptions = { attachments?: Record<string, string>; trailer?: string; xobjects?: Record<string, string> }

export function rawPdf(pages: readonly RawPage[], options: RawOptions = {}): Uint8Array {
  const objects: string[] = ['', '']
  const add = (body: string): number => objects.push(body)
  const stream = (dictionary: string, data: string): number => add(`<< ${dictionary} /Length ${data.length} >>\nstream\n${data}\nendstream`)
  const map = stream('', toUnicode)
  const font = (name: string): number => {
    const descriptor = add(`<< /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [0 -200 1000 800] /Ascent 800 /Descent -200 /CapHeight 700 /ItalicAngle 0 /StemV 80 >>`)
    const descendant = add(`<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /FontDescriptor ${descriptor} 0 R >>`)
    return add(`<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H /DescendantFonts [${descendant} 0 R] /ToUnicode ${map} 0 R >>`)
  }
  const fonts = `/F1 ${font('Plain')} 0 R /F2 ${font('Plain-Bold')} 0 R`
  const forms = Object.entries(options.xobjects ?? {}).map(([name, data]) => {
    const id = objects.length + 1
    stream(`/Type /XObject /Subtype /Form /BBox [0 0 1000 1000] /Resources << /Font << ${fonts} >> /XObject << /${name} ${id} 0 R >> >>`, data)
    return `/${name} ${id} 0 R`
  })
  const kids = pages.map(({ content, width = 595, height = 842, more = '' }) => {
    const data = stream('', content)
    return add(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents ${data} 0 R /Resources << /Font << ${fonts} >> /XObject << ${forms.join(' ')} >> >> ${more} >>`)
  })
  const files = Object.entries(options.attachments ?? {}).map(([name, text]) => {
    const data = stream('/Type /EmbeddedFile', text)
    return `(${name}) << /Type /Filespec /F (${name}) /UF (${name}) /EF << /F ${data} 0 R >> >>`
  })
  const names = files.length === 0 ? '' : `/Names << /EmbeddedFiles << /Names [${files.join(' ')}] >> >>`
  objects[0] = `<< /Type /Catalog /Pages 2 0 R ${names} >>`
  objects[1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((id) => `${id} 0 R`).join(' ')}] >>`
  return assembled(objects, options.trailer ?? '')
}

export function assembled(objects: readonly string[], trailer = ''): Uint8Array {
  let file = '%PDF-1.7\n'
  const offsets = objects.map((body, index) => {
    const at = file.length
    file += `${index + 1} 0 obj\n${body}\nendobj\n`
    return at
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`
  return Uint8Array.from(file, (character) => character.charCodeAt(0))
}

/** One text item; y grows upwards, as in PDF. */
export function item(x: number, y: number, text: string, size = 10, font = 'F1'): string {
  return `BT /${font} ${size} Tf ${x} ${y} Td <${coded(text)}> Tj ET\n`
}

/** A text item for each word, with nothing drawn between them. */
export function words(x: number, y: number, text: string, size = 10, font = 'F1'): string {
  let at = x
  return text.split(' ').map((word) => {
    const drawn = item(at, y, word, size, font)
    at += (word.length + 0.6) * size * 0.5
    return drawn
  }).join('')
}

export function coded(text: string): string {
  return Array.from(text, (character) => character.charCodeAt(0).toString(16).padStart(4, '0')).join('')
}

export function box(x: number, y: number, width: number, height: number): string {
  return `${x} ${y} ${width} ${height} re S\n`
}

export function line(x: number, y: number, toX: number, toY: number): string {
  return `${x} ${y} m ${toX} ${toY} l S\n`
}

export function bar(x: number, y: number, width: number, height: number): string {
  return `${x} ${y} ${width} ${height} re f\n`
}

const toUnicode = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /Plain def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
6 beginbfrange
<0020> <007E> <0020>
<00A0> <00FF> <00A0>
<0400> <045F> <0400>
<2010> <2026> <2010>
<2116> <2116> <2116>
<FB00> <FB04> <FB00>
endbfrange
endcmap end end`
