export type CellPlace = { row: number; column: number }

/** Where a key leads from a cell; undefined for a key that leads nowhere. From outside, any of them enters at the first cell. */
export function nextCell(key: string, from: CellPlace | null, { rows, columns }: { rows: number; columns: number }): CellPlace | undefined {
  const step = steps[key]
  if (step === undefined || rows === 0 || columns === 0) return undefined
  if (from === null) return { row: 0, column: 0 }
  const { row, column } = step(from, { rows, columns })
  return { row: Math.min(rows - 1, Math.max(0, row)), column: Math.min(columns - 1, Math.max(0, column)) }
}

const page = 12

const steps: Readonly<Record<string, (from: CellPlace, size: { rows: number; columns: number }) => CellPlace>> = {
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }), ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }), ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  PageDown: ({ row, column }) => ({ row: row + page, column }), PageUp: ({ row, column }) => ({ row: row - page, column }),
  Home: ({ row }) => ({ row, column: 0 }), End: ({ row }, { columns }) => ({ row, column: columns - 1 }),
}
