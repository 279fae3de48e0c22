import type { OrganisationReply } from '../../../contract/organisations.ts'
import type { TerritoryDetails } from '../../../contract/territories.ts'
import type { CivilDate } from '../../../domain/kernel/civil-date.ts'
import type { SuccessionKind } from '../../../domain/territories/succession.ts'
import { sinceEver } from '../../../domain/territories/naming.ts'

/** One event of the past: when, what, and the one that it leads to. */
export type HistoryItem = { key: string; on: CivilDate; what: string; to: { organisation: string; name: string } | { territory: number; name: string } | null }

type Relative<Id> = { id: Id; name: string; kind: SuccessionKind; on: CivilDate }

const became: Record<SuccessionKind, string> = { merger: 'Вошла в', split: 'Из неё образована', transfer: 'Передана в другой регион, преемник' }
const cameOf: Record<SuccessionKind, string> = { merger: 'Присоединена', split: 'Образована из', transfer: 'Перешла из другого региона, предшественник' }

/** The past of an organisation, the newest first. */
export function historyOfOrganisation({ naming, placing, predecessors, successors, closedOn }: OrganisationReply): HistoryItem[] {
  return newestFirst([
    ...renames(naming),
    ...placing.slice(1).map(({ since, territory }, at) => ({ key: `p ${since}`, on: since, what: `Передана из «${placing[at]?.territory.name ?? ''}» в`, to: { territory: territory.id, name: territory.name } })),
    ...relatives(predecessors, cameOf, toOrganisation), ...relatives(successors, became, toOrganisation), ...closing(closedOn, successors.length),
  ])
}

export function historyOfTerritory({ naming, predecessors, successors, closedOn }: TerritoryDetails): HistoryItem[] {
  return newestFirst([...renames(naming), ...relatives(predecessors, cameOf, toTerritory), ...relatives(successors, became, toTerritory), ...closing(closedOn, successors.length)])
}

function toOrganisation({ id, name }: { id: string; name: string }): HistoryItem['to'] {
  return { organisation: id, name }
}

function toTerritory({ id, name }: { id: number; name: string }): HistoryItem['to'] {
  return { territory: id, name }
}

function renames(naming: readonly { since: CivilDate; name: string }[]): HistoryItem[] {
  return naming.filter(({ since }) => since !== sinceEver).map(({ since, name }) => {
    const before = naming.findLast((one) => one.since < since)
    return { key: `n ${since}`, on: since, what: `Переименована. До этого дня: ${before?.name ?? ''}. С этого дня: ${name}`, to: null }
  })
}

function relatives<Id extends string | number>(of: readonly Relative<Id>[], words: Record<SuccessionKind, string>, link: (one: { id: Id; name: string }) => HistoryItem['to']): HistoryItem[] {
  return of.map((one) => ({ key: `s ${one.id}`, on: one.on, what: words[one.kind], to: link(one) }))
}

/** Where it has successors, they say how it ended. */
function closing(closedOn: CivilDate | null, successors: number): HistoryItem[] {
  return closedOn === null || successors > 0 ? [] : [{ key: 'closed', on: closedOn, what: 'Закрыта', to: null }]
}

function newestFirst(items: HistoryItem[]): HistoryItem[] {
  return items.sort((one, other) => (one.on > other.on ? -1 : one.on < other.on ? 1 : 0))
}
