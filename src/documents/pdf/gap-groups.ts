import { columnEdges, columnOf, isTabular, type RunLine } from './gap-columns.ts'

/** Lines of the document whose tables have the same columns. */
export type GapGroup = { edges: number[]; lines: RunLine[] }

const enough = 8
const wellKnown = 60
const fitting = 0.85

/** One group for the whole document where its tables agree; else one for each stretch with columns of its own. */
export function groupsOf(lines: readonly RunLine[]): GapGroup[] {
  const all = columnEdges(lines)
  if (all !== null && fit(lines, all) >= fitting) return [{ edges: all, lines: [...lines] }]
  const groups: GapGroup[] = []
  let waiting: RunLine[] = []
  for (const stretch of stretchesOf(lines)) {
    const current = groups.at(-1)
    if (current !== undefined && fit(stretch, current.edges) >= fitting) {
      extend(current, [...waiting, ...stretch])
      waiting = []
      continue
    }
    waiting.push(...stretch)
    const edges = waiting.filter(isTabular).length >= enough ? columnEdges(waiting) : null
    if (edges === null || fit(waiting, edges) < fitting) continue
    groups.push({ edges, lines: waiting })
    waiting = []
  }
  const edges = columnEdges(waiting)
  if (edges !== null) groups.push({ edges, lines: waiting })
  else if (waiting.length > 0) groups.at(-1)?.lines.push(...waiting)
  return groups
}

function extend(group: GapGroup, lines: readonly RunLine[]): void {
  const learning = group.lines.filter(isTabular).length < wellKnown
  group.lines.push(...lines)
  if (learning) group.edges = columnEdges(group.lines) ?? group.edges
}

/** A table can end, and another begin, at a line of a single run and at a page's edge. */
function stretchesOf(lines: readonly RunLine[]): RunLine[][] {
  const stretches: RunLine[][] = []
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]
    if (before === undefined || before.page !== line.page || (line.runs.length === 1 && before.runs.length > 1)) stretches.push([line])
    else stretches.at(-1)?.push(line)
  }
  return stretches
}

/** The share of lines in several columns that these columns explain. */
function fit(lines: readonly RunLine[], edges: readonly number[]): number {
  const tabular = lines.filter(isTabular)
  const fitted = tabular.filter((line) => {
    const columns = line.runs.map((run) => columnOf(edges, run))
    return columns.every((column) => column !== null) && new Set(columns).size === columns.length
  })
  return tabular.length === 0 ? 1 : fitted.length / tabular.length
}
