import type { Sketch } from './sketch.ts'
import { docxOfSketch } from './sketch-docx.ts'
import { htmlOfSketch } from './sketch-html.ts'
import { pdfOfSketch } from './sketch-pdf.ts'
import { textOfSketch } from './sketch-text.ts'
import { xlsxOfSketch } from './sketch-xlsx.ts'

export const sketchFormats = ['docx', 'xlsx', 'pdf', 'html', 'txt'] as const
export type SketchFormat = (typeof sketchFormats)[number]

/** A sketch as a file of a format; the same bytes for the same sketch on any day. */
export async function writeSketch(sketch: Sketch, format: SketchFormat): Promise<Uint8Array> {
  switch (format) {
    case 'docx': return docxOfSketch(sketch)
    case 'xlsx': return xlsxOfSketch(sketch)
    case 'pdf': return pdfOfSketch(sketch)
    case 'html': return new TextEncoder().encode(htmlOfSketch(sketch))
    case 'txt': return new TextEncoder().encode(textOfSketch(sketch))
  }
}
