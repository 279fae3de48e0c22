/** One record of a delimited text: its cells as written and the line on which it starts (1-based). */
export type DelimitedRecord = { cells: string[]; row: number }

/**
 * Records of a comma- or semicolon-separated text (RFC 4180): a quoted cell may hold delimiters, line breaks and doubled quotes.
 * A quote that is never closed is an ordinary character.
 */
export function delimitedRecords(text: string, delimiter: string): DelimitedRecord[] {
  const records: DelimitedRecord[] = []
  let at = 0
  let line = 1
  while (at < text.length) {
    const record: DelimitedRecord = { cells: [], row: line }
    for (;;) {
      const cell = quotedCell(text, at, delimiter) ?? bareCell(text, at, delimiter)
      record.cells.push(cell.text)
      line += cell.lines
      at = cell.end
      if (text[at] !== delimiter) break
      at++
    }
    at++
    line++
    records.push(record)
  }
  return records
}

type Cell = { text: string; end: number; lines: number }

function bareCell(text: string, from: number, delimiter: string): Cell {
  let end = from
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n') end++
  return { text: text.slice(from, end), end, lines: 0 }
}

function quotedCell(text: string, from: number, delimiter: string): Cell | null {
  if (text[from] !== '"') return null
  let quote = text.indexOf('"', from + 1)
  while (quote !== -1 && text[quote + 1] === '"') quote = text.indexOf('"', quote + 2)
  if (quote === -1) return null
  const after = text[quote + 1]
  if (after !== undefined && after !== delimiter && after !== '\n') return null
  const inner = text.slice(from + 1, quote)
  return { text: inner.replaceAll('""', '"'), end: quote + 1, lines: inner.split('\n').length - 1 }
}

/** The delimiter of a text that is one table through and through; null for prose. */
export function delimiterOf(text: string, named: boolean): string | null {
  for (const delimiter of [';', ',']) {
    const widths = new Map<number, number>()
    const records = delimitedRecords(text.slice(0, 100_000), delimiter).filter((record) => record.cells.some((cell) => cell.trim() !== ''))
    for (const record of records) widths.set(record.cells.length, (widths.get(record.cells.length) ?? 0) + 1)
    const [width, count] = [...widths].sort((a, b) => b[1] - a[1])[0] ?? [0, 0]
    const share = count / Math.max(1, records.length)
    if (width >= 3 && count >= 2 && share >= (named ? 0.5 : 0.8)) return delimiter
  }
  return null
}
