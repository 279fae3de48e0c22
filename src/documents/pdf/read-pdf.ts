import type { SourceDocument } from '../../domain/documents/source-document.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { ReadOptions } from '../read-options.ts'

export async function readPdf(_bytes: Uint8Array, _options: ReadOptions): Promise<SourceDocument> {
  throw new OporaError('unsupported', 'document.not-text')
}
