import { createOrganisation } from '../../contract/organisations.ts'
import { openNext } from '../../contract/next-programme.ts'
import { createProgramme, readProgramme, startProgramme } from '../../contract/programmes.ts'
import { joinSchools } from '../../contract/programme-schools.ts'
import { createTerritory, listTerritories } from '../../contract/territories.ts'
import { municipalityName, schoolName } from '../names.ts'
import type { Casting, School, Setting } from './company.ts'

type Wanted = { level: 'region' | 'municipality'; regionName: string | null; schools: number }

/**
 * A territory with its schools and its programme year. A municipal map gets one municipality and all schools in it; a regional one three.
 * A third as many schools took part the year before: some plans speak of them.
 */
export async function foundSetting(casting: Casting, { level, regionName, schools: count }: Wanted): Promise<Setting> {
  const { administrator, chance } = casting
  const { items } = await administrator.ask(listTerritories)
  const regions = items.filter((territory) => territory.level === 'region')
  const region = regions.find(({ name }) => name === regionName) ?? regions[chance.below(regions.length)]
  const country = items.find((territory) => territory.level === 'federal')
  if (region === undefined || country === undefined) throw new Error('The installation has no regions')

  const municipalities: { id: number; name: string }[] = []
  for (let at = 0; at < (level === 'municipality' ? 1 : Math.min(3, count)); at += 1) {
    municipalities.push(await administrator.ask(createTerritory, { body: { parentId: region.id, name: municipalityName(at), level: 'municipality' } }))
  }
  const found = async (from: number, many: number) => {
    const made: School[] = []
    for (let at = from; at < from + many; at += 1) made.push(await foundSchool(casting, at, municipalities[at % municipalities.length]?.id ?? region.id))
    return made
  }
  const schools = await found(0, count)
  const earlierSchools = await found(count, Math.max(2, Math.round(count / 3)))
  const programmeId = await openYears(casting, { schools, earlierSchools })
  return { countryId: country.id, region, territory: level === 'region' ? { id: region.id, level } : { id: municipalities[0]?.id ?? region.id, level }, municipalities, schools, earlierSchools, programmeId }
}

/** The year before, and this one opened from it. */
async function openYears({ administrator, chance, year, since }: Casting, { schools, earlierSchools }: Pick<Setting, 'schools' | 'earlierSchools'>): Promise<string> {
  const [before, id] = [chance.of('year before').uuid(), chance.of('year').uuid()]
  const settings = { curatorLimit: 3, avoidsOwnMunicipality: false }
  const { version } = await administrator.ask(createProgramme, { body: { programmeId: before, initiative: '500+', year: year - 1, catalogue: `${year - 1}-1`, ...settings } })
  const started = await administrator.ask(startProgramme, { params: { id: before }, body: { version } })
  await join(before, earlierSchools)
  await administrator.ask(openNext, {
    params: { id: before }, body: { version: started.version, programmeId: id, keep: 'dates', catalogue: `${year}-1`, appointmentIds: [], keepLeads: false, startsOn: null, document: null },
  })
  const opened = await administrator.ask(readProgramme, { params: { id } })
  await administrator.ask(startProgramme, { params: { id }, body: { version: opened.version } })
  await join(id, schools)
  return id

  async function join(programmeId: string, taking: readonly School[]): Promise<void> {
    await administrator.ask(joinSchools, { params: { id: programmeId }, body: { organisationIds: taking.map((school) => school.id), on: since, document: { number: '2-ОД', date: since } } })
  }
}

async function foundSchool({ administrator }: Casting, number: number, municipalityId: number): Promise<School> {
  const name = schoolName(number)
  const { id } = await administrator.ask(createOrganisation, {
    body: { territoryId: municipalityId, kind: 'school', name, shortName: null, inn: null, ogrn: null, okoLogin: null, address: null, zone: null, site: null },
  })
  return { id, name, municipalityId }
}
