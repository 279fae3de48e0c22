import type { SourceCell, SourceDocument, SourceRow } from '../../documents/source-document.ts'
import type { Annex, AnnexRow } from './annex.ts'

/** What a reader would find in the printed annex: so a document that comes back can be held against what was printed. */
export function annexSource({ approval, title, columns, rows }: Annex): SourceDocument {
  const header = columns.map(({ header }) => cell(header))
  const table: SourceRow[] = [{ cells: header, row: 1, header: true }, ...rows.flatMap((row) => sourceRows(row, columns.length))]
  return {
    format: 'docx',
    embedded: null,
    blocks: [
      ...approval.map((text) => ({ kind: 'paragraph' as const, text, heading: null, row: 1 })),
      { kind: 'paragraph', text: title, heading: null, row: 1 },
      { kind: 'table', name: null, rows: table.map(({ cells, header }, index) => ({ cells, header, row: index + 1 })) },
    ],
  }
}

function sourceRows(row: AnnexRow, width: number): SourceRow[] {
  if (row.kind === 'section') return [{ cells: Array.from({ length: width }, (_, at) => (at === 0 ? { ...cell(row.text), bold: true } : covered('left'))), row: 0, header: false }]
  return row.lines.map((line) => ({ cells: line.map((text) => (text === null ? covered('above') : cell(text))), row: 0, header: false }))
}

function cell(text: string): SourceCell {
  return { text, covered: null, bold: false }
}

function covered(by: 'above' | 'left'): SourceCell {
  return { text: '', covered: by, bold: false }
}
