import { seededRank } from '../kernel/seeded-rank.ts'
import type { RouteStep } from './review-route.ts'

/** Somebody who may be asked to read. */
export type Expert = {
  personId: string
  /** Schools in which the expert holds any office, or that the expert curates. */
  organisations: readonly string[]
  /** Municipalities in which the expert holds any office. */
  municipalities: readonly number[]
  /** What the expert has to read already. */
  load: number
}

/** What is to be read; `barred`: who must not, whatever else: those who read it in this round already, or who wrote or confirmed it. */
export type ToRead = { id: string; organisationId: string; municipalityId: number | null; barred: readonly string[] }

export const conflicts = ['own-school', 'own-municipality', 'barred'] as const
export type Conflict = (typeof conflicts)[number]

export function conflictOf({ personId, organisations, municipalities }: Expert, { organisationId, municipalityId, barred }: ToRead, { ownMunicipality }: Pick<RouteStep, 'ownMunicipality'>): Conflict | null {
  if (organisations.includes(organisationId)) return 'own-school'
  if (barred.includes(personId)) return 'barred'
  return !ownMunicipality && municipalityId !== null && municipalities.includes(municipalityId) ? 'own-municipality' : null
}

export type Distribution = { given: { id: string; experts: string[] }[]; /** Too few are left who may read them. */ short: string[] }

/**
 * Shares out what is to be read, each to as many experts as asked for. What few may read comes first, then those with the least to do are asked;
 * the seed decides between equals. The order in which things and people come in changes nothing.
 */
export function distribute(step: Pick<RouteStep, 'ownMunicipality'>, count: number, things: readonly ToRead[], experts: readonly Expert[], seed: string): Distribution {
  const loads = new Map(experts.map(({ personId, load }) => [personId, load]))
  const loadOf = (personId: string) => loads.get(personId) ?? 0
  const choices = things.map((thing) => ({ thing, rank: seededRank(seed, thing.id), who: experts.filter((expert) => conflictOf(expert, thing, step) === null).map(({ personId }) => ({ personId, rank: seededRank(`${seed} ${thing.id}`, personId) })) }))
  const given: Distribution['given'] = []
  const short: string[] = []
  for (const { thing, who } of choices.toSorted((one, other) => one.who.length - other.who.length || one.rank - other.rank || one.thing.id.localeCompare(other.thing.id))) {
    const chosen = who.toSorted((one, other) => loadOf(one.personId) - loadOf(other.personId) || one.rank - other.rank || one.personId.localeCompare(other.personId)).slice(0, count)
    if (chosen.length < count) { short.push(thing.id); continue }
    for (const { personId } of chosen) loads.set(personId, loadOf(personId) + 1)
    given.push({ id: thing.id, experts: chosen.map(({ personId }) => personId) })
  }
  return { given, short: short.toSorted() }
}
