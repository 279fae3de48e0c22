import type { SourceDocument } from '../domain/documents/source-document.ts'
import { OporaError } from '../domain/kernel/errors.ts'
import { refuseCancelled } from './pace.ts'
import { keepingBuiltins } from './pdf/own-builtins.ts'
import { limitsOf, type ReadOptions } from './read-options.ts'
import { recogniseFormat } from './recognise-format.ts'

/**
 * Reads a document of any format that Opora knows, recognised by its content; the name is a hint at most.
 * A JSON road map comes with no blocks and its value in `embedded`. Only the reader that is needed gets loaded.
 * Throws nothing but `OporaError`, whatever the bytes are, within the limits of time and memory that the options set.
 */
export async function readDocument(bytes: Uint8Array, name: string, options: ReadOptions = {}): Promise<SourceDocument> {
  const limits = limitsOf(options)
  if (bytes.length === 0) throw new OporaError('invalid_input', 'document.empty')
  if (bytes.length > limits.fileBytes) {
    throw new OporaError('too_large', 'document.too-large', { megabytes: megabytes(bytes.length), limit: megabytes(limits.fileBytes) })
  }
  refuseCancelled(options)
  try {
    return await read(bytes, name, options)
  } catch (error) {
    if (error instanceof OporaError) throw error
    throw new OporaError('invalid_input', 'document.damaged', { detail: error instanceof Error ? error.message.slice(0, 200) : '' })
  }
}

async function read(bytes: Uint8Array, name: string, options: ReadOptions): Promise<SourceDocument> {
  const found = recogniseFormat(bytes, name)
  switch (found.format) {
    case 'text': return (await import('./text/read-text.ts')).readText(found.text, name, options)
    case 'json': return (await import('./json/read-json.ts')).readJson(found.text)
    case 'markdown': return (await import('./markdown/read-markdown.ts')).readMarkdown(found.text, options)
    case 'html': return (await import('./html/read-html.ts')).readHtml(found.text, options)
    case 'office': return (await import('./read-office.ts')).readOffice(bytes, options)
    case 'pdf': return (await keepingBuiltins(() => import('./pdf/read-pdf.ts'))).readPdf(bytes, options)
  }
}

function megabytes(bytes: number): number {
  return Math.ceil((bytes / 1024 / 1024) * 10) / 10
}
