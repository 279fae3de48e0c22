import type { SourceBlock, SourceDocument, SourceRow } from '../../documents/source-document.ts'
import { collapse } from '../../kernel/folded-text.ts'

/**
 * Whether a document shows, word for word and cell for cell, what was printed: then nobody changed it. Pages cut the rows of a PDF
 * and repeat its header, so there the words are counted.
 */
export function isUntouched(source: SourceDocument, print: SourceDocument): boolean {
  if (source.format === 'pdf') {
    const header = headerOf(print)
    return sameTexts(wordsOf(source, header), wordsOf(print, header))
  }
  return sameTexts(source.blocks.flatMap(textsOf), print.blocks.flatMap(textsOf))
}

/** The same of what stands above the table. Pages join the lines of a block as they like, so lines count for nothing. */
export function isHeadUntouched(source: SourceDocument, print: SourceDocument): boolean {
  return sameTexts([head(source)], [head(print)])
}

/** All words but those of header rows (a reader knows them where they are repeated only), in the order of the alphabet. */
function wordsOf({ blocks }: SourceDocument, header: string): string[] {
  const texts = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : block.rows.filter((row) => !row.header && rowText(row) !== header).map(rowText)))
  return texts.flatMap((text) => collapse(text).split(' ')).filter((word) => word !== '').toSorted()
}

function headerOf({ blocks }: SourceDocument): string {
  const header = blocks.flatMap((block) => (block.kind === 'table' ? block.rows : [])).find((row) => row.header)
  return header === undefined ? '' : rowText(header)
}

function rowText({ cells }: SourceRow): string {
  return collapse(cells.map(({ text }) => text).join(' '))
}

function head({ blocks }: SourceDocument): string {
  const table = blocks.findIndex(({ kind }) => kind === 'table')
  return collapse(blocks.slice(0, table < 0 ? blocks.length : table).flatMap(textsOf).join(' '))
}

/** Rows without a word are dropped by one reader and kept by another. */
function textsOf(block: SourceBlock): string[] {
  if (block.kind === 'paragraph') return [collapse(block.text)].filter((text) => text !== '')
  return block.rows.flatMap(({ cells }) => {
    const texts = cells.filter(({ covered }) => covered === null).map(({ text }) => collapse(text))
    return texts.some((text) => text !== '') ? texts : []
  })
}

function sameTexts(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, at) => text === other[at])
}
