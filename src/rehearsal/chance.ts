/** What chance decides in a rehearsal, the same for the same seed. */
export type Chance = {
  /** From 0 to below 1. */
  next: () => number
  /** From 0 to `count` - 1. */
  below: (count: number) => number
  happens: (probability: number) => boolean
  pick: <T>(list: readonly T[]) => T
  /** Version 4 in form, so that the server takes it for a command's id. */
  uuid: () => string
  /** A stream of its own, by a name: what one person does depends on nobody else's throws. */
  of: (name: string) => Chance
}

export function chance(seed: number | string): Chance {
  let state = hash(String(seed))
  const next = () => {
    // mulberry32
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (count: number) => Math.floor(next() * count)
  return {
    next, below,
    happens: (probability) => next() < probability,
    pick: (list) => {
      const found = list[below(list.length)]
      if (found === undefined) throw new Error('Nothing to pick from')
      return found
    },
    uuid: () => {
      const hex = Array.from({ length: 32 }, () => below(16).toString(16))
      hex[12] = '4'
      hex[16] = (8 + below(4)).toString(16)
      return hex.join('').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
    },
    of: (name) => chance(`${seed}/${name}`),
  }
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return value | 0
}
