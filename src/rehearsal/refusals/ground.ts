import { joinSchools } from '../../contract/programme-schools.ts'
import { createOrganisation } from '../../contract/organisations.ts'
import { createTerritory, listTerritories } from '../../contract/territories.ts'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import type { Cohort, Company } from '../cast/company.ts'
import type { Standing } from './relation-to.ts'

/** A place where a thing can stand, with a school's or a body's name where it is one. */
export type Place = Standing & { name: string; kind: 'territory' | 'school' | 'body' }

/** Places in every relation to the cast: its own, those beside them in the region, and those of another region, where nobody of the cast works. */
export async function refusalGround({ administrator, setting, players }: Company, on: CivilDate): Promise<Place[]> {
  const { countryId, region, municipalities } = setting
  const { programmeId, schools } = playedCohort(setting)
  const { items } = await administrator.ask(listTerritories)
  const foreign = items.find(({ level, id }) => level === 'region' && id !== region.id)
  if (foreign === undefined) throw new Error('The installation has one region')
  const neighbour = await administrator.ask(createTerritory, { body: { parentId: region.id, name: 'Соседний муниципальный район', level: 'municipality' } })
  const far = await administrator.ask(createTerritory, { body: { parentId: foreign.id, name: 'Дальний муниципальный район', level: 'municipality' } })
  const found = async (territoryId: number, kind: 'school' | 'regional-operator', name: string) =>
    (await administrator.ask(createOrganisation, { body: { territoryId, kind, name, shortName: null, inn: null, ogrn: null, okoLogin: null, address: null, zone: null, site: null } })).id
  const [besideId, farId, farBodyId] = [await found(neighbour.id, 'school', 'Соседняя школа'), await found(far.id, 'school', 'Дальняя школа'), await found(foreign.id, 'regional-operator', 'Дальний институт')]
  await administrator.ask(joinSchools, { params: { id: programmeId }, body: { organisationIds: [besideId, farId], on, document: { number: '9-ОД', date: on } } })

  const ofRegion = [countryId, region.id]
  const body = players.find(({ role }) => role === 'body-member')?.organisationId ?? null
  return [
    territory('страна', [countryId]), territory('регион', ofRegion), territory('соседний район', [...ofRegion, neighbour.id]),
    ...municipalities.map(({ id, name }) => territory(name, [...ofRegion, id])),
    territory('другой регион', [countryId, foreign.id]), territory('дальний район', [countryId, foreign.id, far.id]),
    ...schools.slice(0, 4).map(({ id, name, municipalityId }) => school(name, [...ofRegion, municipalityId], id)),
    school('Соседняя школа', [...ofRegion, neighbour.id], besideId), school('Дальняя школа', [countryId, foreign.id, far.id], farId),
    ...(body === null ? [] : [{ name: 'свой институт', path: ofRegion, organisationId: body, kind: 'body' as const }]),
    { name: 'Дальний институт', path: [countryId, foreign.id], organisationId: farBodyId, kind: 'body' },
  ]
}

/** Of the first year that is played. */
export function playedCohort({ cohorts }: Company['setting']): Cohort {
  const [, cohort] = cohorts
  if (cohort === undefined) throw new Error('No year is played')
  return cohort
}

function territory(name: string, path: readonly number[]): Place {
  return { name, path, organisationId: null, kind: 'territory' }
}

function school(name: string, path: readonly number[], organisationId: string): Place {
  return { name, path, organisationId, kind: 'school' }
}
