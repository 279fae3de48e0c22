/** Counts as they are stored: each as a number of as many bytes as it needs (seven bits a byte), runs of zeros as a zero and their length. */
export function packCounts(counts: Uint32Array): Uint8Array {
  const bytes: number[] = []
  for (let at = 0; at < counts.length; at += 1) {
    const count = counts[at] ?? 0
    pushNumber(bytes, count)
    if (count !== 0) continue
    let zeros = 1
    while (at + zeros < counts.length && counts[at + zeros] === 0) zeros += 1
    pushNumber(bytes, zeros)
    at += zeros - 1
  }
  return Uint8Array.from(bytes)
}

function pushNumber(bytes: number[], value: number): void {
  let rest = value
  while (rest > 127) {
    bytes.push((rest & 127) | 128)
    rest >>>= 7
  }
  bytes.push(rest)
}

export function unpackCounts(bytes: Uint8Array, length: number): Uint32Array {
  const counts = new Uint32Array(length)
  let [at, read] = [0, 0]
  const next = (): number => {
    let [value, shift] = [0, 0]
    for (;;) {
      const byte = bytes[read] ?? 0
      read += 1
      value |= (byte & 127) << shift
      if (byte < 128) return value >>> 0
      shift += 7
    }
  }
  while (read < bytes.length && at < length) {
    const count = next()
    if (count === 0) at += next()
    else {
      counts[at] = count
      at += 1
    }
  }
  return counts
}
