import type { AssignmentRow } from '../../contract/assignments.ts'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import { groupedBy } from '../../domain/kernel/grouped-by.ts'
import type { Chance } from '../chance.ts'
import type { Asked, Deeds } from '../oracle/deeds.ts'
import { intentionOf, type Intention } from './habits.ts'
import type { Player } from './player.ts'

/** What all players know: the road map as printed, and what has passed between them. */
export type Script = {
  positionOf: (activityId: string) => number
  /** What has been done about the road map of an assignment. */
  deedsOf: (row: AssignmentRow) => Deeds
  /** The schools and people that a thing counts for. */
  membersOf: (row: AssignmentRow, player: Player) => Asked['members']
  /** A number that somebody types in, where the row's target is of a kind that nobody can count; null elsewhere. */
  statedFor: (row: AssignmentRow, chance: Chance) => number | null
  /** Done in a process of Opora's own, which closes it: nobody brings a proof. */
  isPlayedElsewhere: (row: AssignmentRow) => boolean
  /** What is made of an assignment, once and for all; of colleagues one has it. */
  intentionFor: (row: AssignmentRow, date: CivilDate) => Intention
  isMine: (row: AssignmentRow, player: Player) => boolean
  /** Another player who sits there as well; null where nobody does. */
  colleagueOf: (player: Player) => Player | null
  /** What happened once to an assignment, for all to know: true the first time. */
  once: (what: 'asked' | 'returned' | 'postponed' | 'delegated' | 'waived', assignmentId: string) => boolean
  has: (what: 'returned' | 'postponed' | 'delegated', assignmentId: string) => boolean
  /** What the page of such an assignment asks for, as somebody has read it. */
  askedWords: Map<string, string>
  /** What chance decides about an assignment: ids are made anew in every installation, so it goes by what the assignment is of. */
  chanceOf: (row: AssignmentRow, what: string) => Chance
  /** The same in every rehearsal of the same seed. */
  nameOf: (row: AssignmentRow) => string
}

/** An activity as printed: its position, and a target that somebody has to state. */
export type PrintedActivity = { position: number; stated: { value: number; unit: 'percent' | 'count' } | null }

/** A road map as the players know it: the name that it goes by, whose schools it speaks of. */
export type PrintedMap = { name: string; playsElsewhere: (row: AssignmentRow) => boolean; schools: ReadonlySet<string>; earlierSchools: ReadonlySet<string>; deeds: Deeds }

type Printed = {
  activities: ReadonlyMap<string, PrintedActivity>
  maps: ReadonlyMap<string, PrintedMap>
  players: readonly Player[]
  chance: Chance
}

export function script({ activities, maps, players, chance }: Printed): Script {
  const intentions = new Map<string, Intention>()
  const happened = new Set<string>()
  const names = new Map<string, string>()
  const nameOf = (row: AssignmentRow): string => {
    const { holder: { role, territory, organisation, person } } = row
    const name = names.get(row.id) ?? [
      maps.get(row.roadmapId)?.name, activities.get(row.activityId)?.position, row.part, row.process, row.step, row.duty, row.startsOn, row.dueOn, role, territory.name, organisation?.name, person?.name,
    ].join('|')
    // The day that it was due on at first sight stays in its name.
    names.set(row.id, name)
    return name
  }
  const chanceOf = (row: AssignmentRow, what: string) => chance.of(`${nameOf(row)} ${what}`)
  const colleagues = groupedBy(players, ({ seat }) => seat)
  return {
    positionOf: (activityId) => activities.get(activityId)?.position ?? 0,
    deedsOf: ({ roadmapId }) => {
      const found = maps.get(roadmapId)?.deeds
      if (found === undefined) throw new Error('An assignment of a road map that nobody plays')
      return found
    },
    membersOf: ({ holder, roadmapId }, player) => {
      const school = holder.organisation?.id ?? ''
      return [
        ...(maps.get(roadmapId)?.schools.has(school) ? [{ whom: 'schools' as const, member: school }] : []),
        ...(maps.get(roadmapId)?.earlierSchools.has(school) ? [{ whom: 'earlier-schools' as const, member: school }] : []),
        ...(holder.role === 'curator' ? [{ whom: 'curators' as const, member: player.name }] : []),
        ...(holder.role === 'municipal-coordinator' ? [{ whom: 'municipal-coordinators' as const, member: holder.territory.name }] : []),
        ...(holder.role === 'municipal-coordinator' || holder.role === 'municipal-authority' ? [{ whom: 'municipalities' as const, member: holder.territory.name }] : []),
      ]
    },
    statedFor: ({ activityId, duty }, dice) => {
      const stated = activities.get(activityId)?.stated ?? null
      if (duty !== 'organise' || stated === null) return null
      return stated.unit === 'count' ? stated.value + dice.below(3) : Math.min(100, Math.max(0, stated.value + dice.below(7) - 3))
    },
    isPlayedElsewhere: (row) => maps.get(row.roadmapId)?.playsElsewhere(row) === true,
    intentionFor: (row, date) => {
      const known = intentions.get(row.id)
      if (known) return known
      const from = row.startsOn !== null && row.startsOn > date ? row.startsOn : date
      const made = intentionOf(chanceOf(row, 'intention'), { from, due: row.dueOn })
      intentions.set(row.id, made)
      return made
    },
    isMine: (row, player) => {
      const { holder } = row
      if (holder.delegate !== null) return holder.delegate.id === player.personId
      const all = colleagues.get(player.seat) ?? [player]
      return holder.role === 'curator' || all[chanceOf(row, 'whose').below(all.length)] === player
    },
    colleagueOf: (player) => colleagues.get(player.seat)?.find((other) => other !== player) ?? null,
    once: (what, id) => {
      const isFirst = !happened.has(`${what} ${id}`)
      happened.add(`${what} ${id}`)
      return isFirst
    },
    has: (what, id) => happened.has(`${what} ${id}`),
    askedWords: new Map(),
    chanceOf, nameOf,
  }
}
