import type { TerritoryReply } from '../../contract/territories.ts'
import type { OrganisationKind } from '../../domain/organisations/organisation-kind.ts'
import type { App } from '../../server/app.ts'
import { ask } from '../app-calls.ts'
import { idOf } from './demonstration-id.ts'

export type DemonstrationPlaces = {
  countryId: number
  regionId: number
  municipalities: readonly number[]
  schools: readonly string[]
  bodies: readonly string[]
}

const regionName = 'Костромская область'
const municipalities = ['Приречный муниципальный округ', 'Лесной муниципальный район']
const schools: readonly { name: string; shortName: string; at: 0 | 1 }[] = [
  { name: 'Заречная средняя школа', shortName: 'Заречная СШ', at: 0 },
  { name: 'Луговская основная школа', shortName: 'Луговская ОШ', at: 0 },
  { name: 'Средняя школа № 4 посёлка Пристань', shortName: 'СШ № 4, Пристань', at: 0 },
  { name: 'Боровская средняя школа', shortName: 'Боровская СШ', at: 1 },
  { name: 'Ельнинская основная школа', shortName: 'Ельнинская ОШ', at: 1 },
  { name: 'Средняя школа посёлка Сосновый Бор', shortName: 'СШ Соснового Бора', at: 1 },
]
const bodies: readonly { kind: OrganisationKind; name: string; shortName: string; at: 'region' | 0 | 1 }[] = [
  { kind: 'ministry', name: 'Департамент образования и науки (показ)', shortName: 'Департамент', at: 'region' },
  { kind: 'regional-operator', name: 'Институт развития образования (показ)', shortName: 'Институт', at: 'region' },
  { kind: 'education-quality-centre', name: 'Центр оценки качества образования (показ)', shortName: 'ЦОКО', at: 'region' },
  { kind: 'teacher-development-centre', name: 'Центр непрерывного повышения мастерства (показ)', shortName: 'ЦНППМ', at: 'region' },
  { kind: 'council', name: 'Координационный совет (показ)', shortName: 'Совет', at: 'region' },
  { kind: 'municipal-methods-service', name: 'Методическая служба Приречного округа', shortName: 'ММС', at: 0 },
  { kind: 'municipal-methods-service', name: 'Методическая служба Лесного района', shortName: 'ММС', at: 1 },
]

/** A region with two municipalities, six schools and the bodies that its road map names. */
export async function foundPlaces(app: App): Promise<DemonstrationPlaces> {
  const { items } = await ask<{ items: TerritoryReply[] }>(app, 'GET', '/api/territories')
  const country = items.find(({ level }) => level === 'federal')
  const region = items.find(({ name, level }) => level === 'region' && name === regionName)
  if (!country || !region) throw new Error('The shipped territories lack the country or the region of the demonstration')
  const made: number[] = []
  for (const name of municipalities) {
    made.push((await ask<TerritoryReply>(app, 'POST', '/api/territories', { parentId: region.id, name, level: 'municipality' }, idOf(`territory ${name}`))).id)
  }
  const placeOf = (at: 'region' | 0 | 1): number => (at === 'region' ? region.id : made[at] ?? region.id)
  const schoolIds: string[] = []
  for (const { name, shortName, at } of schools) schoolIds.push(await foundOrganisation(app, { kind: 'school', name, shortName, territoryId: placeOf(at) }))
  const bodyIds: string[] = []
  for (const { kind, name, shortName, at } of bodies) bodyIds.push(await foundOrganisation(app, { kind, name, shortName, territoryId: placeOf(at) }))
  return { countryId: country.id, regionId: region.id, municipalities: made, schools: schoolIds, bodies: bodyIds }
}

async function foundOrganisation(app: App, values: { kind: OrganisationKind; name: string; shortName: string; territoryId: number }): Promise<string> {
  const body = { ...values, inn: null, ogrn: null, okoLogin: null, address: null, zone: null, site: null }
  return (await ask<{ id: string }>(app, 'POST', '/api/organisations', body, idOf(`organisation ${values.name}`))).id
}
