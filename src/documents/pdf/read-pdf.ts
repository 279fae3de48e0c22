import type { SourceBlock, SourceDocument } from '../../domain/documents/source-document.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import { paceOf } from '../pace.ts'
import type { ReadOptions } from '../read-options.ts'
import { embeddedIn } from './attachments.ts'
import { layoutOf } from './layout.ts'
import { openPdf, refusalOf, type OpenPdf } from './open-pdf.ts'
import type { PageContent } from './page-content.ts'
import { readPage } from './read-page.ts'

const mostPieces = 100_000
const mostPiecesInAll = 1_500_000

/**
 * Reads a PDF that has a text layer: its paragraphs, its tables (by drawn borders, else by the columns that the text stands in),
 * and what Opora embedded. A table that goes on over pages is one table; a row that a page cuts is two rows.
 * Throws nothing but `OporaError`; stops between pages when cancelled.
 */
export async function readPdf(bytes: Uint8Array, options: ReadOptions): Promise<SourceDocument> {
  const pdf = await openPdf(bytes)
  try {
    const pages = await pagesOf(pdf, options)
    refuseScan(pages)
    const blocks: SourceBlock[] = layoutOf(pages)
    return { format: 'pdf', blocks, embedded: await embeddedIn(pdf.document) }
  } catch (error) {
    throw refusalOf(error)
  } finally {
    await pdf.close()
  }
}

async function pagesOf({ document, withinLimits }: OpenPdf, options: ReadOptions): Promise<PageContent[]> {
  const pace = paceOf(options)
  const pages: PageContent[] = []
  let total = 0
  await pace(0, document.numPages)
  for (let number = 1; number <= document.numPages; number++) {
    const page = await withinLimits(number, document.getPage(number))
    const content = await withinLimits(number, readPage(page))
    total += content.pieces.length
    if (content.pieces.length > mostPieces || total > mostPiecesInAll) throw new OporaError('too_large', 'document.too-complex', { page: number })
    pages.push(content)
    page.cleanup()
    await pace(number, document.numPages)
  }
  return pages
}

/** A scan has pictures of letters, or a layer of text in which no letter can be told. */
function refuseScan(pages: readonly PageContent[]): void {
  let letters = 0
  let others = 0
  for (const { pieces } of pages) {
    for (const { text } of pieces) {
      if (/[\p{L}\p{N}]/u.test(text)) letters += 1
      else if (/[\p{Co}\p{Cc}\ufffd]/u.test(text)) others += 1
    }
  }
  if (letters === 0 || others > letters) throw new OporaError('unsupported', 'document.no-text-layer', { pages: pages.length })
}
