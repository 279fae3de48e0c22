import { createOrganisation } from '../../contract/organisations.ts'
import { openNext } from '../../contract/next-programme.ts'
import { createProgramme, readProgramme, startProgramme } from '../../contract/programmes.ts'
import { joinSchools } from '../../contract/programme-schools.ts'
import { createTerritory, listTerritories } from '../../contract/territories.ts'
import { inParallel } from '../in-parallel.ts'
import { municipalityName, schoolName } from '../names.ts'
import type { Casting, Cohort, School, Setting } from './company.ts'

type Wanted = {
  level: 'region' | 'municipality'
  regionName: string | null
  schools: number
  /** Those that are played. */
  years: readonly number[]
}

const atOnce = 6

/**
 * A region with its schools and programme years. Where only municipal maps are played there is one municipality with all the schools; else
 * three. A third as many schools took part the year before: some plans speak of them.
 */
export async function foundSetting(casting: Casting, { level, regionName, schools: count, years }: Wanted): Promise<Setting> {
  const { administrator, chance } = casting
  const { items } = await administrator.ask(listTerritories)
  const regions = items.filter((territory) => territory.level === 'region')
  const region = regions.find(({ name }) => name === regionName) ?? regions[chance.below(regions.length)]
  const country = items.find((territory) => territory.level === 'federal')
  if (region === undefined || country === undefined) throw new Error('The installation has no regions')

  const municipalities: Setting['municipalities'][number][] = []
  for (let at = 0; at < (level === 'municipality' ? 1 : Math.min(3, count)); at += 1) {
    municipalities.push(await administrator.ask(createTerritory, { body: { parentId: region.id, name: municipalityName(at), level: 'municipality' } }))
  }
  const [first, last] = [Math.min(...years), Math.max(...years)]
  const cohorts: Cohort[] = []
  let founded = 0
  for (let year = first - 1; year <= last; year += 1) {
    const many = year < first ? Math.max(2, Math.round(count / 3)) : count
    const numbers = Array.from({ length: many }, (_, at) => founded + at)
    founded += many
    const schools = await inParallel(numbers, atOnce, (number) => foundSchool(casting, number, municipalities[number % municipalities.length]?.id ?? region.id))
    cohorts.push(await openYear(casting, year, cohorts.at(-1) ?? null, schools))
  }
  return { countryId: country.id, region, municipalities, cohorts }
}

const settings = { curatorLimit: 3, avoidsOwnMunicipality: false }

/** A year of its own, or opened from the one before. */
async function openYear({ administrator, chance, since }: Casting, year: number, before: Cohort | null, schools: readonly School[]): Promise<Cohort> {
  const id = chance.of(`year ${year}`).uuid()
  if (before === null) await administrator.ask(createProgramme, { body: { programmeId: id, initiative: '500+', year, catalogue: `${year}-1`, ...settings } })
  else {
    const { version } = await administrator.ask(readProgramme, { params: { id: before.programmeId } })
    await administrator.ask(openNext, { params: { id: before.programmeId }, body: { version, programmeId: id, keep: 'dates', catalogue: `${year}-1`, appointmentIds: [], keepLeads: false, startsOn: null, document: null } })
  }
  const opened = await administrator.ask(readProgramme, { params: { id } })
  await administrator.ask(startProgramme, { params: { id }, body: { version: opened.version } })
  await administrator.ask(joinSchools, { params: { id }, body: { organisationIds: schools.map((school) => school.id), on: since, document: { number: '2-ОД', date: since } } })
  return { year, programmeId: id, schools }
}

async function foundSchool({ administrator, chance }: Casting, number: number, municipalityId: number): Promise<School> {
  const name = schoolName(number)
  const { id } = await administrator.ask(createOrganisation, {
    body: { territoryId: municipalityId, kind: 'school', name, shortName: null, inn: null, ogrn: null, okoLogin: null, address: null, zone: null, site: null },
  }, { commandId: chance.of(`school ${number}`).uuid() })
  return { id, name, municipalityId }
}
