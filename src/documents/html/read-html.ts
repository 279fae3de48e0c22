import type { SourceDocument } from '../../domain/documents/source-document.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { ReadOptions } from '../read-options.ts'

export async function readHtml(_text: string, _options: ReadOptions): Promise<SourceDocument> {
  throw new OporaError('unsupported', 'document.not-text')
}
