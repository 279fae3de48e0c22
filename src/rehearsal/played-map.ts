import type { ImportReply } from '../contract/imports.ts'
import type { RoadmapReply } from '../contract/roadmaps.ts'
import { acceptDocument } from './bring-roadmap.ts'
import type { Company, School } from './cast/company.ts'
import type { Chance } from './chance.ts'
import { deeds, type Deeds } from './oracle/deeds.ts'
import type { Evidence } from './oracle/judge.ts'
import type { PlayedYear } from './year-of-plan.ts'

/** A document as the import desk has read it, with the year in which it is played. */
export type ReadMap = { name: string; read: ImportReply; plan: RoadmapReply['plan']; year: PlayedYear }

/** A road map on the stage: where it stands, whom it speaks of, what has been done about it. */
export type PlayedMap = { name: string; map: RoadmapReply; year: PlayedYear; schools: readonly School[]; earlierSchools: readonly School[]; deeds: Deeds }

export function levelOfMap({ plan }: ReadMap): 'region' | 'municipality' {
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
export function evidenceOf({ map, year, schools, earlierSchools, deeds }: PlayedMap, { players, setting }: Company): Evidence {
  const [ids, homes] = [schools.map(({ id }) => id), new Set([...schools, ...earlierSchools].map(({ municipalityId }) => municipalityId))]
  const towns = setting.municipalities.filter(({ id }) => homes.has(id)).map(({ name }) => name)
  return {
    deeds, years: map.plan.years.length === 0 ? [year.year] : map.plan.years,
    members: {
      'schools': ids, 'earlier-schools': earlierSchools.map(({ id }) => id),
      'curators': players.filter(({ attached }) => attached.some((id) => ids.includes(id))).map(({ name }) => name),
      'municipal-coordinators': towns, 'municipalities': towns,
    },
  }
}
