import type { SourceDocument } from '../../domain/documents/source-document.ts'
import { sourceBlocks } from '../grid/source-blocks.ts'
import { paceOf } from '../pace.ts'
import { limitsOf, type ReadOptions } from '../read-options.ts'
import { htmlTokens } from './html-tokens.ts'
import { pageReader } from './page-reader.ts'

/** A page, also one that Word, Excel or LibreOffice saved, and also a broken one. What a browser would not show is left out. */
export async function readHtml(html: string, options: ReadOptions): Promise<SourceDocument> {
  const limits = limitsOf(options)
  const pace = paceOf(options)
  const { handlers, content, end } = pageReader(limits)
  await htmlTokens(html, handlers, (done) => pace(done, html.length))
  end()
  return { format: 'html', blocks: sourceBlocks(content, limits), embedded: null }
}
