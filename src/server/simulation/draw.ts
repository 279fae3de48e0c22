/** What chance decides in a made nation: the same for the same words. */
export type Draw = {
  /** From 0 to below 1. */
  next: () => number
  /** From 0 to `count` - 1. */
  below: (count: number) => number
  pick: <T>(list: readonly [T, ...T[]]) => T
}

export function drawOf(words: string): Draw {
  let state = 0x811c9dc5
  for (let at = 0; at < words.length; at += 1) state = Math.imul(state ^ words.charCodeAt(at), 0x01000193)
  const next = () => {
    // mulberry32
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (count: number) => Math.floor(next() * count)
  return { next, below, pick: (list) => list[below(list.length)] ?? list[0] }
}
