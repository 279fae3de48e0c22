import { getDocument, VerbosityLevel, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { OporaError } from '../../domain/kernel/errors.ts'
import { parserPort } from './parser-port.ts'

export type OpenPdf = {
  document: PDFDocumentProxy
  /** Waits for work on a page, but no longer than a page of people takes, and for no more than it holds. */
  withinLimits: <Value>(page: number, work: Promise<Value>) => Promise<Value>
  close: () => Promise<void>
}

export type PdfPage = PDFPageProxy

const mostPages = 2_000
const longestPage = 15_000
/** Operators and glyphs; a full page of small print has some ten thousand. */
const heaviestPage = 600_000
const longestClosing = 1_000

/** Opens a document with nothing of pdf.js but its parser: no canvas, no fonts of the system, no network, no evaluated code. */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const port = parserPort()
  const task = getDocument({
    // a copy, for pdf.js takes the buffer away from whoever gives it, and wants no Buffer
    data: new Uint8Array(bytes),
    worker: port.worker,
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    // pictures are of no use here: one pixel is the largest that gets unpacked
    maxImageSize: 1,
    disableAutoFetch: true,
    disableStream: true,
    disableRange: true,
  })
  const close = async (): Promise<void> => {
    await inTime(task.destroy(), longestClosing, () => undefined).catch(() => undefined)
    port.close()
  }
  const withinLimits = <Value>(page: number, work: Promise<Value>): Promise<Value> => {
    const tooComplex = new OporaError('too_large', 'document.too-complex', { page })
    let weight = 0
    const tooHeavy = new Promise<never>((_, reject) => {
      port.watch((more) => {
        weight += more
        if (weight > heaviestPage) reject(tooComplex)
      })
    })
    return inTime(Promise.race([work, tooHeavy]), longestPage, () => tooComplex)
  }
  try {
    const document = await withinLimits(1, task.promise)
    if (document.numPages > mostPages) throw new OporaError('too_large', 'document.too-many-pages', { pages: document.numPages, limit: mostPages })
    return { document, withinLimits, close }
  } catch (error) {
    await close()
    throw refusalOf(error)
  }
}

/** Whatever pdf.js throws, as an error of ours. */
export function refusalOf(error: unknown): OporaError {
  if (error instanceof OporaError) return error
  if (error instanceof Error && error.name === 'PasswordException') return new OporaError('unsupported', 'document.encrypted')
  return new OporaError('invalid_input', 'document.damaged', { detail: error instanceof Error ? error.message.slice(0, 200) : '' })
}

async function inTime<Value>(work: Promise<Value>, milliseconds: number, refusal: () => unknown): Promise<Value> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(refusal()), milliseconds)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
