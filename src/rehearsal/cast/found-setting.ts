import { createOrganisation } from '../../contract/organisations.ts'
import { createProgramme, startProgramme } from '../../contract/programmes.ts'
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
  const { administrator, chance, year, since } = casting
  const { items } = await administrator.ask(listTerritories)
  const regions = items.filter((territory) => territory.level === 'region')
  const region = regions.find(({ name }) => name === regionName) ?? regions[chance.below(regions.length)]
  if (region === undefined) throw new Error('The installation has no regions')

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
  const programmeId = await openYear(casting, year, schools)
  await openYear({ ...casting, since: `${year - 1}-01-11` }, year - 1, earlierSchools)
  return { region, territory: level === 'region' ? { id: region.id, level } : { id: municipalities[0]?.id ?? region.id, level }, municipalities, schools, earlierSchools, programmeId }

  async function openYear(of: Casting, ofYear: number, taking: readonly School[]): Promise<string> {
    const id = chance.of(`programme ${ofYear}`).uuid()
    const { version } = await administrator.ask(createProgramme, { body: { programmeId: id, initiative: '500+', year: ofYear, catalogue: `${ofYear}-1`, curatorLimit: 3, avoidsOwnMunicipality: false } })
    await administrator.ask(startProgramme, { params: { id }, body: { version } })
    await administrator.ask(joinSchools, { params: { id }, body: { organisationIds: taking.map((school) => school.id), on: ofYear === year ? since : of.since, document: { number: '2-ОД', date: of.since } } })
    return id
  }
}

async function foundSchool({ administrator }: Casting, number: number, municipalityId: number): Promise<School> {
  const name = schoolName(number)
  const { id } = await administrator.ask(createOrganisation, {
    body: { territoryId: municipalityId, kind: 'school', name, shortName: null, inn: null, ogrn: null, okoLogin: null, address: null, zone: null, site: null },
  })
  return { id, name, municipalityId }
}
