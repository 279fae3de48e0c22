import type { TextLine } from './tab-lines.ts'

const goesOn = /^\s*[a-zа-яё(,;)]/u

/**
 * A line break inside a cell breaks the row's line in two: «1⇥Проведение», «вебинара⇥январь⇥…». Two neighbouring lines are joined
 * only where both together make exactly one row and the second goes on in the middle of a sentence.
 */
export function brokenRowsJoined(lines: readonly TextLine[]): TextLine[] {
  const width = usualWidth(lines)
  if (width < 3) return [...lines]
  const joined: TextLine[] = []
  for (const line of lines) {
    const last = joined.at(-1)
    const [head = '', ...others] = line.cells
    if (last !== undefined && last.cells.length > 1 && last.cells.length + others.length === width && others.length + 1 < width && goesOn.test(head) && !isBlank(last)) {
      joined[joined.length - 1] = { cells: [...last.cells.slice(0, -1), `${last.cells.at(-1) ?? ''}\n${head}`, ...others], row: last.row }
    } else joined.push(line)
  }
  return joined
}

function isBlank(line: TextLine): boolean {
  return line.cells.every((cell) => cell.trim() === '')
}

function usualWidth(lines: readonly TextLine[]): number {
  const counts = new Map<number, number>()
  for (const line of lines) if (line.cells.length > 1) counts.set(line.cells.length, (counts.get(line.cells.length) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}
