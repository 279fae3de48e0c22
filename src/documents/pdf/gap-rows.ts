import type { Rule } from './page-content.ts'
import type { PlacedLine } from './gap-regions.ts'

const number = /^№?\s?\d{1,3}(?:\.\d{1,3})*[.)]?$/
const date = /^(?:до|с|со|по)?\s*\d{1,2}\.\d{2}(?!\d)/i
const padded = 1.22

/** How the rows of a table without borders show: by lines drawn between them, by room left between them, or by their text alone. */
export type RowSign = 'rules' | 'room' | 'text'

export function rowSign(stretches: readonly (readonly PlacedLine[])[], pitch: number, rules: readonly Rule[]): RowSign {
  let roomy = 0
  let textual = 0
  let ruled = 0
  for (const lines of stretches) {
    for (const [index, line] of lines.entries()) {
      const before = lines[index - 1]
      if (before === undefined) continue
      if (hasRoom(before, line, pitch)) roomy += 1
      if (startsByText(lines, index)) textual += 1
      if (hasRule(before, line, rules)) ruled += 1
    }
  }
  if (ruled >= 3 && ruled >= 0.5 * Math.max(roomy, 1)) return 'rules'
  return roomy >= 2 && roomy >= 0.55 * textual ? 'room' : 'text'
}

/** The lines of each row, a line over several columns being a row of its own; the first `head` lines are a repeated header. */
export function rowsOf(lines: readonly PlacedLine[], sign: RowSign, pitch: number, rules: readonly Rule[], head: number): PlacedLine[][] {
  const rows: PlacedLine[][] = []
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]
    const starts = before === undefined || (head > 0 && index === head) || (spans(before) !== spans(line) && !endsHeading(before, line, pitch)) || startsBy(sign, lines, index, before, line)
    if (starts && !(index > 0 && index < head)) rows.push([line])
    else rows.at(-1)?.push(line)
  }
  return rows

  function startsBy(by: RowSign, all: readonly PlacedLine[], index: number, before: PlacedLine, line: PlacedLine): boolean {
    if (by === 'rules') return hasRule(before, line, rules)
    if (hasRoom(before, line, pitch) || (isBold(before) && !isBold(line))) return true
    return by === 'text' && !spans(line) && !endsHeading(before, line, pitch) && startsByText(all, index)
  }
}

/** How many lines at the top of a page say again what the table's first row says. */
export function repeatedLines(head: readonly PlacedLine[], lines: readonly PlacedLine[]): number {
  const same = head.length > 0 && head.length < lines.length && head.every((line, index) => textOf(line) === textOf(lines[index]))
  return same ? head.length : 0
}

function textOf(line: PlacedLine | undefined): string {
  return line?.runs.map((run) => run.text).join('|') ?? ''
}

function isBold(line: PlacedLine): boolean {
  return line.runs.every((run) => run.bold)
}

export function spans(line: PlacedLine): boolean {
  return line.columns.length === 1 && line.columns[0] === null
}

/** The last, short line of a heading over several columns stands under the first: in its middle, or at its beginning. */
function endsHeading(before: PlacedLine, line: PlacedLine, pitch: number): boolean {
  const [one, other] = [before.runs[0], line.runs[0]]
  if (!spans(before) || line.runs.length !== 1 || one === undefined || other === undefined) return false
  if (hasRoom(before, line, pitch) || one.bold !== other.bold) return false
  return Math.abs(one.left - other.left) < 2 || Math.abs(one.left + one.right - other.left - other.right) < 6
}

function hasRoom(before: PlacedLine, line: PlacedLine, pitch: number): boolean {
  return line.baseline - before.baseline > padded * pitch * Math.max(before.size, line.size)
}

function hasRule(before: PlacedLine, line: PlacedLine, rules: readonly Rule[]): boolean {
  return rules.some((rule) => rule.at > before.baseline && rule.at < line.baseline)
}

/**
 * Cells begin at the top of their row, so a column that goes on after a pause begins a new row;
 * and so does a number or a date in the first column.
 */
function startsByText(lines: readonly PlacedLine[], index: number): boolean {
  const [before, line] = [lines[index - 1], lines[index]]
  if (before === undefined || line === undefined) return true
  const first = line.columns.indexOf(0)
  const text = first === -1 ? '' : (line.runs[first]?.text ?? '')
  if (number.test(text)) return true
  const above = before.runs[before.columns.indexOf(0)]?.text ?? ''
  if (date.test(text) && !/[-–—,]$|(?:^|\s)(?:с|по|до|и)$/i.test(above)) return true
  return line.columns.some((column) => column !== null && !before.columns.includes(column)) && !spans(before)
}
