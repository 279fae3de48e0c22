const longestDelimiter = 2_000

/** The row under a Markdown table's header: `|---|:--:|`. */
export function isDelimiterRow(line: string): boolean {
  if (line.length > longestDelimiter || !line.includes('|') || !line.includes('-')) return false
  const cells = line.trim().replace(/^\|/, '').replace(/\|$/, '').split('|')
  return cells.every((cell) => /^:?-+:?$/.test(cell.trim()))
}

/** A line that stands between pipes. */
export function isPipeRow(line: string): boolean {
  const trimmed = line.trim()
  return trimmed.length > 2 && trimmed.startsWith('|') && trimmed.endsWith('|') && !trimmed.endsWith('\\|')
}

/** The cells of a row, escaped pipes and those inside code kept as signs. */
export function pipeCells(line: string): string[] {
  const trimmed = line.trim()
  const from = trimmed.startsWith('|') ? 1 : 0
  const cells: string[] = []
  let cell = ''
  for (let at = from; at < trimmed.length; at++) {
    const sign = trimmed[at] ?? ''
    if (sign === '\\' && trimmed[at + 1] === '|') {
      cell += '|'
      at++
    } else if (sign === '|') {
      cells.push(cell)
      cell = ''
    } else cell += sign
  }
  if (cell.trim() !== '' || !trimmed.endsWith('|')) cells.push(cell)
  return cells
}
