import { munkres } from 'munkres'
import type { CivilDate } from '../../kernel/civil-date.ts'
import { attachmentFaults, pairFault, type AttachmentFault, type AttachmentRules, type CuratedSchool, type CuratorSeat } from './attachment-rules.ts'
import { zoneDistances } from './zone-distance.ts'

/** What speaks for a pair, for the person who decides. */
export type PairReason =
  | { code: 'same-zone' } | { code: 'near-zone'; hours: number } | { code: 'far-zone'; hours: number }
  | { code: 'earlier-curator' } | { code: 'other-municipality' } | { code: 'load'; load: number; limit: number }

export type SuggestedPair = { organisationId: string; appointmentId: string; reasons: PairReason[] }
export type LeftSchool = { organisationId: string; fault: AttachmentFault | 'no-curators' }
export type Suggestion = { pairs: SuggestedPair[]; left: LeftSchool[] }

/** More than any sum of costs could come to: as many schools as possible first, then as well as possible. */
const forbidden = 1e7

/**
 * Who might curate the schools that have no curator yet. No hard rule is broken; as many schools as possible get somebody; of all such ways
 * the cheapest: near zones before far ones, last year's curator before others, loads even. A person decides.
 */
export function suggestAttachments(curators: readonly CuratorSeat[], schools: readonly CuratedSchool[], rules: AttachmentRules, on: CivilDate): Suggestion {
  const seats = curators.toSorted((one, other) => (one.appointmentId < other.appointmentId ? -1 : 1))
  const wanting = schools.toSorted((one, other) => (one.organisationId < other.organisationId ? -1 : 1))
  const places = seats.flatMap((curator) => Array.from({ length: Math.max(0, rules.curatorLimit - curator.load) }, (_, place) => ({ curator, load: curator.load + place })))
  if (wanting.length === 0) return { pairs: [], left: [] }
  const cost = pairCost(rules, on)
  const matrix = wanting.map((school) => {
    const ofCurator = new Map(seats.map((curator) => [curator.appointmentId, cost(curator, school)]))
    return places.map(({ curator, load }) => (ofCurator.get(curator.appointmentId) ?? forbidden) + loadCost(load))
  })
  const chosen = places.length === 0 ? [] : munkres(matrix).filter(([school, place]) => (matrix[school]?.[place] ?? forbidden) < forbidden)
  return described(chosen, { places, wanting, seats, rules, on })
}

type Frame = { places: readonly { curator: CuratorSeat; load: number }[]; wanting: readonly CuratedSchool[]; seats: readonly CuratorSeat[]; rules: AttachmentRules; on: CivilDate }

function described(chosen: readonly (readonly [number, number])[], { places, wanting, seats, rules, on }: Frame): Suggestion {
  const distance = zoneDistances(on)
  const load = new Map(seats.map(({ appointmentId, load: now }) => [appointmentId, now]))
  const pairs: SuggestedPair[] = []
  const served = new Set<number>()
  for (const [row, column] of chosen.toSorted(([one], [other]) => one - other)) {
    const [school, curator] = [wanting[row], places[column]?.curator]
    if (school === undefined || curator === undefined) continue
    const after = (load.get(curator.appointmentId) ?? 0) + 1
    load.set(curator.appointmentId, after)
    served.add(row)
    pairs.push({ organisationId: school.organisationId, appointmentId: curator.appointmentId, reasons: pairReasons(curator, school, distance, { load: after, limit: rules.curatorLimit }) })
  }
  const left = wanting.filter((_, row) => !served.has(row)).map((school) => ({ organisationId: school.organisationId, fault: whyLeft(school, seats, rules) }))
  return { pairs, left }
}

/** What it costs to give this school to this curator, loads apart; `forbidden` and above where a hard rule speaks against it. */
export function pairCost(rules: AttachmentRules, on: CivilDate): (curator: CuratorSeat, school: CuratedSchool) => number {
  const distance = zoneDistances(on)
  return (curator, school) => {
    if (pairFault(curator, school, rules) !== null) return forbidden
    const hours = distance(curator.zone, school.zone)
    const zone = hours === 0 ? 0 : hours <= 1 ? 20 : 60 + 30 * Math.ceil(hours - 1)
    const isSameMunicipality = curator.municipalityId !== null && curator.municipalityId === school.municipalityId
    return zone + (school.earlierCuratorId === curator.personId ? 0 : 10) + (isSameMunicipality ? 5 : 0)
  }
}

/** Each further school of a curator costs more than the one before, so that loads come out even. */
export function loadCost(load: number): number {
  return 3 * load
}

export function pairReasons(curator: CuratorSeat, school: CuratedSchool, distance: (one: string, other: string) => number, { load, limit }: { load: number; limit: number }): PairReason[] {
  const hours = distance(curator.zone, school.zone)
  const isElsewhere = curator.municipalityId !== null && curator.municipalityId !== school.municipalityId
  return [
    hours === 0 ? { code: 'same-zone' } : { code: hours <= 1 ? 'near-zone' : 'far-zone', hours },
    ...(school.earlierCuratorId === curator.personId ? [{ code: 'earlier-curator' } as const] : []),
    ...(isElsewhere ? [{ code: 'other-municipality' } as const] : []),
    { code: 'load', load, limit },
  ]
}

function whyLeft(school: CuratedSchool, seats: readonly CuratorSeat[], rules: AttachmentRules): AttachmentFault | 'no-curators' {
  const found = new Set(seats.map((curator) => pairFault(curator, school, rules) ?? 'load'))
  return attachmentFaults.toReversed().find((fault) => found.has(fault)) ?? 'no-curators'
}
