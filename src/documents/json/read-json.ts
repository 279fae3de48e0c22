import type { SourceDocument } from '../../domain/documents/source-document.ts'
import { OporaError } from '../../domain/kernel/errors.ts'

/**
 * A road map in the interchange format has nothing printed to be understood: the whole of it is what Opora wrote (`embedded`).
 * Its shape is for the contract's schema to judge.
 */
export function readJson(text: string): SourceDocument {
  return { format: 'json', blocks: [], embedded: parsed(text.replace(/^\ufeff/, '')) }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const place = error instanceof Error ? /position (\d+)/.exec(error.message)?.[1] : undefined
    const line = text.slice(0, place === undefined ? text.length : Number(place)).split('\n').length
    throw new OporaError('invalid_input', 'document.json-broken', { line })
  }
}
