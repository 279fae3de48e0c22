/** `starts` and `lengths` say where each column lies in `bytes`; a length of -1 is null. All three are used again for the next row. */
export type OnBinaryRow = (bytes: Buffer, starts: Int32Array, lengths: Int32Array) => void

const headLength = 19

/** Reads PostgreSQL's binary COPY format as it comes, in pieces that end anywhere. */
export function binaryRows(columns: number, onRow: OnBinaryRow): { push: (piece: Buffer) => void; count: () => number } {
  const [starts, lengths] = [new Int32Array(columns), new Int32Array(columns)]
  let rest: Buffer = Buffer.alloc(0)
  let [isBegun, count] = [false, 0]

  /** Where the row that begins at `from` ends; -1 where it is not whole yet, or where it is the end of all. */
  const measure = (bytes: Buffer, from: number): number => {
    if (from + 2 > bytes.length || bytes[from] === 255) return -1
    let at = from + 2
    for (let column = 0; column < columns; column += 1) {
      if (at + 4 > bytes.length) return -1
      const length = bytes.readInt32BE(at)
      starts[column] = at + 4
      lengths[column] = length
      at += 4 + Math.max(length, 0)
    }
    return at > bytes.length ? -1 : at
  }

  return {
    push(piece) {
      const bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece])
      let at = 0
      if (!isBegun) {
        if (bytes.length < headLength) {
          rest = bytes
          return
        }
        at = headLength
        isBegun = true
      }
      for (let end = measure(bytes, at); end !== -1; end = measure(bytes, at)) {
        onRow(bytes, starts, lengths)
        count += 1
        at = end
      }
      rest = bytes.subarray(at)
    },
    count: () => count,
  }
}
