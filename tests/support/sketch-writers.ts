import { docxOf } from './sketch-docx.ts'
import { htmlOf } from './sketch-html.ts'
import { pdfOf } from './sketch-pdf.ts'
import { textOf } from './sketch-text.ts'
import { xlsxOf } from './sketch-xlsx.ts'
import { pagesOf, type Sketch, type SketchPages } from './sketch.ts'

export const sketchFormats = ['docx', 'xlsx', 'pdf', 'html', 'txt'] as const
export type SketchFormat = (typeof sketchFormats)[number]

/** A sketch as a file of a format; the same bytes for the same sketch on any day. */
export async function writeSketch(sketch: Sketch, format: SketchFormat): Promise<Uint8Array> {
  return writePages(pagesOf(sketch), format)
}

export async function writePages(pages: SketchPages, format: SketchFormat): Promise<Uint8Array> {
  switch (format) {
    case 'docx': return docxOf(pages)
    case 'xlsx': return xlsxOf(pages)
    case 'pdf': return pdfOf(pages)
    case 'html': return new TextEncoder().encode(htmlOf(pages))
    case 'txt': return new TextEncoder().encode(textOf(pages))
  }
}
