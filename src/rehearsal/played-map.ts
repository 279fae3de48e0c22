import type { ImportReply } from '../contract/imports.ts'
import type { RoadmapReply } from '../contract/roadmaps.ts'
import { acceptDocument } from './bring-roadmap.ts'
import type { Company, School } from './cast/company.ts'
import type { Chain } from './chain/chain.ts'
import type { Chance } from './chance.ts'
import { chainEvidence, type SchoolsOf } from './oracle/chain-evidence.ts'
import type { Whom } from './oracle/counted-words.ts'
import { deeds, type Deeds } from './oracle/deeds.ts'
import type { Evidence } from './oracle/judge.ts'
import type { PlayedYear } from './year-of-plan.ts'

/** A document as the import desk has read it, with the year in which it is played. */
export type ReadMap = { name: string; read: ImportReply; plan: RoadmapReply['plan']; year: PlayedYear }

/** A road map on the stage: where it stands, whom it speaks of, what has been done about it. */
export type PlayedMap = { name: string; map: RoadmapReply; year: PlayedYear; schools: readonly School[]; earlierSchools: readonly School[]; deeds: Deeds }

export function levelOfMap({ plan }: Pick<ReadMap, 'plan'>): 'region' | 'municipality' {
  return plan.territory?.level === 'municipality' ? 'municipality' : 'region'
}

/** Accepts the document into its territory: a municipal map into the first municipality, and only its schools are spoken of. */
export async function stageMap({ administrator, setting }: Company, document: ReadMap, dice: Chance): Promise<PlayedMap> {
  const { name, read, year } = document
  const { municipalities, region, cohorts } = setting
  const town = levelOfMap(document) === 'municipality' ? municipalities[0] ?? null : null
  const map = await acceptDocument(administrator, read, town?.id ?? region.id, dice.of(name))
  const schoolsOf = (of: number) => (cohorts.find((cohort) => cohort.year === of)?.schools ?? []).filter(({ municipalityId }) => town === null || municipalityId === town.id)
  return { name, map, year, schools: schoolsOf(year.year), earlierSchools: schoolsOf(year.year - 1), deeds: deeds() }
}

/** The oracle's own count of everybody whom the map speaks of. */
export function evidenceOf({ map, year, schools, earlierSchools, deeds }: PlayedMap, chain: Chain | null, { players, setting }: Company): Evidence {
  const [ids, homes] = [schools.map(({ id }) => id), new Set([...schools, ...earlierSchools].map(({ municipalityId }) => municipalityId))]
  const years = map.plan.years.length === 0 ? [year.year] : map.plan.years
  const curators = players.filter(({ attached }) => attached.some((id) => ids.includes(id)))
  const towns = new Map(setting.municipalities.filter(({ id }) => homes.has(id)).map(({ id, name }) => [name, schools.filter(({ municipalityId }) => municipalityId === id).map((school) => school.id)]))
  const schoolsOf: SchoolsOf = {
    'schools': itself(schools), 'earlier-schools': itself(earlierSchools), 'curators': new Map(curators.map(({ name, attached }) => [name, attached.filter((id) => ids.includes(id))])), 'municipal-coordinators': towns, 'municipalities': towns,
  }
  const rows = new Map(map.plan.activities.map((activity) => [activity.position, activity]))
  const named = (whom: Whom) => [...schoolsOf[whom].keys()]
  return {
    deeds, years, chain: chain === null ? null : chainEvidence({ record: chain.record, rows, deeds, years, schoolsOf, ...(levelOfMap(map) === 'municipality' ? { level: 'municipality', territoryId: setting.municipalities[0]?.id ?? 0 } : { level: 'region', territoryId: setting.region.id }) }),
    members: { 'schools': named('schools'), 'earlier-schools': named('earlier-schools'), 'curators': named('curators'), 'municipal-coordinators': named('municipal-coordinators'), 'municipalities': named('municipalities') },
  }
}

function itself(list: readonly School[]): ReadonlyMap<string, readonly string[]> {
  return new Map(list.map(({ id }) => [id, [id]]))
}
