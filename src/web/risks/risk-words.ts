/** «42,5», or a dash where it can't be told. */
export function scoreWords(value: number | null): string {
  return value === null ? '—' : value.toFixed(1).replace('.', ',')
}

const settlements: Readonly<Record<string, string>> = { city: 'город', town: 'посёлок городского типа', village: 'село' }

type Bounds = { from: number; to: number | null } | null

/** What schools alike have in common: «село, до 100 обучающихся, от 15 до 35 % детей из малоимущих семей». */
export function alikeWords({ size, settlement, need }: { size: Bounds; settlement: string; need: Bounds }): string {
  const words = [
    settlements[settlement] ?? settlement, ...(size === null ? [] : [`${between(size)} обучающихся`]), ...(need === null ? [] : [`${between(need)} % детей из малоимущих семей`]),
  ].join(', ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function between({ from, to }: { from: number; to: number | null }): string {
  if (to === null) return `от ${from}`
  return from === 0 ? `до ${to}` : `от ${from} до ${to}`
}
