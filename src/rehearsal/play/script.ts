import type { AssignmentRow } from '../../contract/assignments.ts'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import type { Chance } from '../chance.ts'
import type { Asked } from '../oracle/deeds.ts'
import type { Player } from './player.ts'

/** What all players know: the road map as printed, and what has passed between them. */
export type Script = {
  /** The next day on which a window of the plan begins. */
  nextOpeningAfter: (date: CivilDate) => CivilDate | null
  positionOf: (activityId: string) => number
  /** The schools and people that a thing counts for. */
  membersOf: (row: AssignmentRow, player: Player) => Asked['members']
  /** A number that somebody types in, where the row has a target in numbers; null elsewhere. */
  statedFor: (row: AssignmentRow, chance: Chance) => number | null
  isKnown: (assignmentId: string) => boolean
  know: (assignmentId: string) => void
  wasReturned: (assignmentId: string) => boolean
  returned: (assignmentId: string) => void
  chanceOf: (name: string) => Chance
}

type Printed = {
  /** By id: the position, and the first numeric target of a count. */
  activities: ReadonlyMap<string, { position: number; counted: number | null }>
  openings: readonly CivilDate[]
  schools: ReadonlyMap<string, string>
  earlierSchools: ReadonlyMap<string, string>
  chance: Chance
}

export function script({ activities, openings, schools, earlierSchools, chance }: Printed): Script {
  const sorted = [...new Set(openings)].toSorted()
  const known = new Set<string>()
  const returned = new Set<string>()
  return {
    nextOpeningAfter: (date) => sorted.find((opening) => opening > date) ?? null,
    positionOf: (activityId) => activities.get(activityId)?.position ?? 0,
    membersOf: ({ holder }, player) => {
      const school = holder.organisation === null ? undefined : schools.get(holder.organisation.id)
      const earlier = holder.organisation === null ? undefined : earlierSchools.get(holder.organisation.id)
      return [
        ...(school === undefined ? [] : [{ whom: 'schools' as const, member: school }]),
        ...(earlier === undefined ? [] : [{ whom: 'earlier-schools' as const, member: earlier }]),
        ...(holder.role === 'curator' ? [{ whom: 'curators' as const, member: player.name }] : []),
        ...(holder.role === 'municipal-coordinator' ? [{ whom: 'municipal-coordinators' as const, member: player.name }] : []),
        ...(holder.role === 'municipal-coordinator' || holder.role === 'municipal-authority' ? [{ whom: 'municipalities' as const, member: holder.territory.name }] : []),
      ]
    },
    statedFor: ({ activityId, duty }, dice) => {
      const counted = activities.get(activityId)?.counted ?? null
      return duty === 'organise' && counted !== null ? counted + dice.below(3) : null
    },
    isKnown: (id) => known.has(id),
    know: (id) => { known.add(id) },
    wasReturned: (id) => returned.has(id),
    returned: (id) => { returned.add(id) },
    chanceOf: (name) => chance.of(name),
  }
}
