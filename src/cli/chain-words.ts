import type { App } from '../server/app.ts'

type ChainReport = Awaited<ReturnType<App['verify']>>

const meanings = {
  'broken-link': 'запись изменена: хеш не сходится',
  'missing-link': 'в цепочке пропущено звено',
  'missing-entry': 'звено есть, а записи нет',
  'unlinked-entry': 'есть запись без звена',
  'lost-head': 'конец цепочки, сохранённый раньше, в ней не найден: журнал обрезан или пересчитан',
  'command-without-entry': 'выполненная команда не оставила записи: запись удалена',
} as const satisfies Record<ChainReport['faults'][number]['what'], string>

/** What the check of the journal found, in lines: faults first, then the head of each chain and the sum. */
export function chainWords({ entries, heads, faults, regions }: ChainReport): { faults: string[]; heads: string[] } {
  const named = (regionId: number): string => {
    if (regionId === 0) return 'страна'
    const region = regions.get(regionId)
    return region ? `${region.name} (код ${region.code})` : `регион ${regionId}, которого в справочнике нет`
  }
  return {
    faults: faults.map(({ regionId, seq, what }) => `Журнал, ${named(regionId)}${seq === null ? '' : `, звено ${seq}`}: ${meanings[what]}.`),
    heads: [
      ...heads.map(({ regionId, seq, hash }) => `${named(regionId)}: ${seq} зап., конец цепочки ${hash}`),
      faults.length === 0 ? `Журнал цел: ${entries} зап.` : `Журнал повреждён: ${faults.length}`,
    ],
  }
}
