import type { SourceDocument } from '../domain/documents/source-document.ts'
import { openOffice } from './office/office-package.ts'
import { limitsOf, type ReadOptions } from './read-options.ts'

/** Word or Excel, whatever the file is called. */
export async function readOffice(bytes: Uint8Array, options: ReadOptions): Promise<SourceDocument> {
  const file = await openOffice(bytes, limitsOf(options))
  return file.kind === 'word'
    ? (await import('./docx/read-docx.ts')).readDocx(file, options)
    : (await import('./xlsx/read-xlsx.ts')).readXlsx(file, options)
}
