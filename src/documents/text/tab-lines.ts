/** A line of a text, as cells: more than one where it has tabs. */
export type TextLine = { cells: string[]; row: number }

const longestQuoted = 50

/**
 * Lines of a text, cells parted by tabs. A cell copied out of a spreadsheet stands in quotes where it holds a line break
 * or a quote; such a cell is put together again, and only such a one: «"» at the start of a cell is usually just a quote.
 */
export function tabLines(text: string): TextLine[] {
  const lines = text.split(/\r\n|[\n\r\v\f\u2028\u2029]/)
  const result: TextLine[] = []
  for (let at = 0; at < lines.length; at++) {
    const row = at + 1
    const cells = (lines[at] ?? '').split('\t')
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column] ?? ''
      if (!cell.startsWith('"')) continue
      if (closes(cell, 1) && cell.slice(1, -1).includes('""')) cells[column] = unquoted(cell)
      else if (column === cells.length - 1 && !closes(cell, 1)) {
        const joined = acrossLines(lines, at, cell, cells.length > 1)
        if (joined === null) continue
        cells.splice(column, 1, ...joined.cells)
        at = joined.last
      }
    }
    result.push({ cells, row })
  }
  return result
}

/** The cell that starts on one line and whose closing quote ends a cell of a later one, no tab between. */
function acrossLines(lines: readonly string[], first: number, start: string, inTable: boolean): { cells: string[]; last: number } | null {
  if (!wellQuoted(start.slice(1))) return null
  let whole = start
  for (let at = first + 1; at < lines.length && at <= first + longestQuoted; at++) {
    const [head = '', ...others] = (lines[at] ?? '').split('\t')
    if (closes(head, 0)) return inTable || others.length > 0 ? { cells: [unquoted(`${whole}\n${head}`), ...others], last: at } : null
    if (others.length > 0 || !wellQuoted(head)) return null
    whole += `\n${head}`
  }
  return null
}

function closes(text: string, from: number): boolean {
  return text.length > from && text.endsWith('"') && wellQuoted(text.slice(from, -1))
}

/** Every quote inside is doubled. */
function wellQuoted(text: string): boolean {
  return !text.replaceAll('""', '').includes('"')
}

function unquoted(cell: string): string {
  return cell.slice(1, -1).replaceAll('""', '"')
}
