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

/** The lines of each row, a line over several columns being a row of its own. */
export function rowsOf(lines: readonly PlacedLine[], sign: RowSign, pitch: number, rules: readonly Rule[]): PlacedLine[][] {
  const rows: PlacedLine[][] = []
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]
    const starts = before === undefined || spans(before) !== spans(line) || startsBy(sign, lines, index, before, line)
    if (starts) rows.push([line])
    else rows.at(-1)?.push(line)
  }
  return rows

  function startsBy(by: RowSign, all: readonly PlacedLine[], index: number, before: PlacedLine, line: PlacedLine): boolean {
    if (by === 'rules') return hasRule(before, line, rules)
    if (hasRoom(before, line, pitch)) return true
    return by === 'text' && !spans(line) && startsByText(all, index)
  }
}

export function spans(line: PlacedLine): boolean {
  return line.columns.length === 1 && line.columns[0] === null
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
