import { collapse, fold } from '../../kernel/folded-text.ts'
import { findRegion } from '../../territories/find-region.ts'
import { regions } from '../../territories/regions.ts'
import { readOktmo } from '../official-code.ts'
import type { FieldRefusal } from '../read-field.ts'
import type { RegisterField } from './register-column.ts'

/** A territory, as the comparison of a register needs it. */
export type RegisterTerritory = {
  id: number
  regionId: number | null
  code: string
  name: string
  oktmo: string | null
  /** Its own, of what it lies in, or of the region. */
  zone: string
  /** Whether the one who imports may manage organisations there. */
  isReachable: boolean
}

type Said = Partial<Record<RegisterField, string>>
type TerritoryRefusal = FieldRefusal & { field: RegisterField }

/** What each way of saying it found: the code, ОКТМО, the names. */
export type FoundTerritories = { found: readonly RegisterTerritory[]; refused: readonly TerritoryRefusal[] }

/** Finds the territories that a row names: by our code, by ОКТМО, by name within the region that it names. */
export function territoryFinder(territories: readonly RegisterTerritory[]): (said: Said) => FoundTerritories {
  const byCode = new Map(territories.map((one) => [one.code.toLowerCase(), one]))
  const byOktmo = grouped(territories, ({ oktmo }) => oktmo)
  const byName = grouped(territories, ({ name }) => fold(collapse(name)))
  const byStem = grouped(territories, ({ name }) => stemOf(name))
  // A register says the same few names thousands of times.
  const known = new Map<string, FoundTerritories>()

  return (said) => {
    const key = [said.territoryCode, said.oktmo, said.region, said.territory].join('\n')
    const found = known.get(key) ?? find(said)
    known.set(key, found)
    return found
  }

  function find(said: Said): FoundTerritories {
    const all = [ofCode(said), ofOktmo(said), ofNames(said)].filter((one) => one !== null)
    return { found: [...new Set(all.flatMap((one) => ('refused' in one ? [] : [one])))], refused: all.flatMap((one) => ('refused' in one ? [one] : [])) }
  }

  function ofCode({ territoryCode: code }: Said): RegisterTerritory | TerritoryRefusal | null {
    return code ? (byCode.get(code.toLowerCase()) ?? unknown('territoryCode', code)) : null
  }

  function ofOktmo({ oktmo: text }: Said): RegisterTerritory | TerritoryRefusal | null {
    if (!text) return null
    const oktmo = readOktmo(text)
    if (oktmo === null) return { field: 'oktmo', refused: 'territory.oktmo-wrong', parameters: { value: text.slice(0, 100) } }
    // A code that no territory bears says nothing, for most bear none; one that several bear leaves it to the names.
    const found = byOktmo.get(oktmo) ?? byOktmo.get(oktmo.slice(0, 8)) ?? []
    return found.length === 1 ? (found[0] ?? null) : null
  }

  function ofNames({ region: regionText, territory: name }: Said): RegisterTerritory | TerritoryRefusal | null {
    const region = regionText ? regionOf(regionText) : null
    if (region === undefined) return { field: 'region', refused: 'organisation.region-unknown', parameters: { value: (regionText ?? '').slice(0, 100) } }
    if (!name) return region
    const within = (found: readonly RegisterTerritory[] = []): readonly RegisterTerritory[] => (region ? found.filter(({ regionId }) => regionId === region.id) : found)
    const exact = within(byName.get(fold(collapse(name))))
    const found = exact.length > 0 ? exact : within(byStem.get(stemOf(name)))
    const near = found.length > 1 ? found.filter(({ isReachable }) => isReachable) : found
    if (near.length > 1) return { field: 'territory', refused: 'organisation.territory-ambiguous', parameters: { value: name.slice(0, 100), count: near.length } }
    return near[0] ?? unknown('territory', name)
  }

  function regionOf(text: string): RegisterTerritory | undefined {
    const digits = /^(?:ru-)?(\d{1,2})$/i.exec(text.trim())?.[1]?.padStart(2, '0')
    const code = digits ?? findRegion(text)?.code ?? regions.find(({ name }) => fold(name) === fold(text))?.code
    return code === undefined ? undefined : byCode.get(`ru-${code}`)
  }
}

/**
 * The territory that the row means. Where its cells disagree, the one that differs from where the organisation is now was changed by
 * somebody; where more than one does, nobody can tell.
 */
export function meantTerritory({ found, refused }: FoundTerritories, presentId: number | null): { territory: RegisterTerritory | null } | TerritoryRefusal {
  const fault = refused[0]
  if (fault) return fault
  const moved = found.length > 1 ? found.filter(({ id }) => id !== presentId) : found
  if (moved.length > 1) return { field: 'territory', refused: 'organisation.territory-disagrees', parameters: { one: moved[0]?.name ?? '', other: moved[1]?.name ?? '' } }
  return { territory: moved[0] ?? null }
}

function unknown(field: RegisterField, value: string): TerritoryRefusal {
  return { field, refused: 'organisation.territory-unknown', parameters: { value: value.slice(0, 100) } }
}

const common = /(?<!\p{L})(?:муниципальн\p{L}*|городск\p{L}*|сельск\p{L}*|образовани\p{L}*|район\p{L}*|округ\p{L}*|город|поселок|мо|го|мр|г|р-н|зато)(?!\p{L})\.?/gu

/** The name without the words that every municipality bears: «Аткарский муниципальный район» and «Аткарский р-н» are one. */
function stemOf(name: string): string {
  return collapse(fold(name).replaceAll(/[«»"()]/g, ' ').replaceAll(common, ' '))
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string | null): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    if (key === null || key === '') continue
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}
