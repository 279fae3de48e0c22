/** What schools are held to be alike by; null where the school has not said it. */
export type SchoolTraits = { pupils: number | null; settlement: string | null; /** Pupils of families in need, of a hundred. */ needy: number | null }

const sizes = [100, 300, 600]
const needs = [15, 35]

/** Schools of one kind that have fewer than these are looked for among a wider kind. */
export const fewestAlike = 5

/**
 * The kinds that a school is of, from the closest: size, place and neediness; size and place; place alone. A key is `size.settlement.need`,
 * each from 0, with a dash where it does not matter.
 */
export function alikeKinds({ pupils, settlement, needy }: SchoolTraits): string[] {
  if (settlement === null) return []
  const [size, need] = [pupils === null ? null : step(pupils, sizes), needy === null ? null : step(needy, needs)]
  return [
    ...(size !== null && need !== null ? [`${size}.${settlement}.${need}`] : []),
    ...(size === null ? [] : [`${size}.${settlement}.-`]),
    `-.${settlement}.-`,
  ]
}

/** What a key says, for words: bounds of the size, the place, bounds of the share in need. */
export function alikeKind(key: string): { size: Bounds | null; settlement: string; need: Bounds | null } {
  const [size = '-', settlement = '', need = '-'] = key.split('.')
  return { size: size === '-' ? null : bounds(Number(size), sizes), settlement, need: need === '-' ? null : bounds(Number(need), needs) }
}

/** From (inclusive) to (exclusive); null where there is no end. */
export type Bounds = { from: number; to: number | null }

function step(value: number, limits: readonly number[]): number {
  return limits.filter((limit) => value >= limit).length
}

function bounds(at: number, limits: readonly number[]): Bounds {
  return { from: at === 0 ? 0 : limits[at - 1] ?? 0, to: limits[at] ?? null }
}
