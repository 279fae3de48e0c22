import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { OporaError } from '../../domain/kernel/errors.ts'

/** Wide enough to read a page on a screen. */
const width = 1_000
/** A strip of paper many times longer than wide is cut. */
const tallest = 3_000
/** A picture within, unpacked: more than any scanner makes of A3. */
const mostPixels = 60_000_000

const library = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

/** One page of a PDF as PNG; `not_found` past its last page. No script of it runs, nothing is fetched from outside. */
export async function drawPdfPage(bytes: Uint8Array, number: number): Promise<Uint8Array> {
  const task = getDocument({
    data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS, isEvalSupported: false, enableXfa: false, useSystemFonts: false, maxImageSize: mostPixels,
    standardFontDataUrl: `${join(library, 'standard_fonts')}/`, cMapUrl: `${join(library, 'cmaps')}/`, wasmUrl: `${join(library, 'wasm')}/`, iccUrl: `${join(library, 'iccs')}/`,
  })
  try {
    const document = await task.promise
    if (number > document.numPages) throw new OporaError('not_found', 'file.no-preview')
    const page = await document.getPage(number)
    const unscaled = page.getViewport({ scale: 1 })
    const viewport = page.getViewport({ scale: width / Math.max(1, unscaled.width) })
    const canvas = createCanvas(width, Math.max(1, Math.min(tallest, Math.round(viewport.height))))
    await page.render({ canvas, viewport, background: '#ffffff' }).promise
    return canvas.encode('png')
  } finally {
    await task.destroy()
  }
}
