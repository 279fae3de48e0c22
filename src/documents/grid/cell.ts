import type { SourceCell } from '../../domain/documents/source-document.ts'

export function cellOf(text: string, bold = false): SourceCell {
  return { text, covered: null, bold: bold && text !== '' }
}

export function coveredCell(by: 'above' | 'left'): SourceCell {
  return { text: '', covered: by, bold: false }
}
