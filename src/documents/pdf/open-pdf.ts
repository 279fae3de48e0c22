import { getDocument, VerbosityLevel, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { OporaError } from '../../domain/kernel/errors.ts'

export type OpenPdf = { document: PDFDocumentProxy; close: () => Promise<void> }
export type PdfPage = PDFPageProxy

const mostPages = 2_000

/** Opens a document with nothing of pdf.js but its parser: no canvas, no fonts of the system, no network, no evaluated code. */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const task = getDocument({
    // pdf.js takes the buffer away from whoever gives it
    data: new Uint8Array(bytes),
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
  const close = (): Promise<void> => task.destroy()
  try {
    const document = await task.promise
    if (document.numPages > mostPages) throw new OporaError('too_large', 'document.too-many-pages', { pages: document.numPages, limit: mostPages })
    return { document, close }
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
