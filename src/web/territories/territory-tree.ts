import type { TerritoryReply } from '../../contract/territories.ts'

/** «Аткарский район — Саратовская область»: a name that two regions share is told apart; the country is not said. */
export function territoryLabel(territory: TerritoryReply, byId: ReadonlyMap<number, TerritoryReply>): string {
  const above: string[] = []
  for (let parent = parentOf(territory, byId); parent !== undefined && parent.level !== 'federal'; parent = parentOf(parent, byId)) above.push(parent.name)
  return [territory.name, ...above].join(' — ')
}

/** The territory that a document names, by its name in the nominative; null where none or several bear it. */
export function territoryNamed(name: string | null | undefined, territories: readonly TerritoryReply[]): TerritoryReply | null {
  if (!name) return null
  const wanted = comparable(name)
  const found = territories.filter((territory) => comparable(territory.name) === wanted)
  return found.length === 1 ? (found[0] ?? null) : null
}

export function territoriesById(territories: readonly TerritoryReply[]): ReadonlyMap<number, TerritoryReply> {
  return new Map(territories.map((territory) => [territory.id, territory]))
}

function parentOf({ parentId }: TerritoryReply, byId: ReadonlyMap<number, TerritoryReply>): TerritoryReply | undefined {
  return parentId === null ? undefined : byId.get(parentId)
}

function comparable(name: string): string {
  return name.toLowerCase().replaceAll('ё', 'е').replace(/[\s\u00a0«»"()-]+/g, ' ').trim()
}
