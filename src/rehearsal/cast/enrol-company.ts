import { attachCurators } from '../../contract/attachments.ts'
import { createOrganisation } from '../../contract/organisations.ts'
import type { Player } from '../play/player.ts'
import type { Casting, Company, Setting } from './company.ts'
import { enrolPlayer, type Seat } from './enrol-player.ts'

const regionalBodies = [
  'ministry', 'regional-operator', 'education-quality-centre', 'exam-centre', 'teacher-development-centre', 'regional-consultation-centre', 'council', 'teaching-methods-association',
] as const
const municipalBodies = ['municipal-authority', 'municipal-methods-service', 'municipal-consultation-centre'] as const
const schoolsOfCurator = 2

/** Everybody whom a road map may name, each in a place of the own. */
export async function enrolCompany(casting: Casting, setting: Setting): Promise<Company> {
  const players: Player[] = []
  const enrol = async (key: string, seat: Seat) => {
    const enrolled = await enrolPlayer(casting, key, seat)
    players.push(enrolled.player)
    return enrolled
  }
  const { countryId, region, municipalities, schools, earlierSchools, programmeId } = setting

  await enrol('federal', { role: 'federal-operator', territoryId: countryId, organisationId: null })
  for (const role of ['regional-authority', 'regional-coordinator', 'regional-operator'] as const) {
    for (const nth of [1, 2]) await enrol(`${role}-${nth}`, { role, territoryId: region.id, organisationId: null })
  }
  for (const kind of regionalBodies) await enrolBody(kind, region.id, kind)
  for (const [at, municipality] of municipalities.entries()) {
    await enrol(`municipal-authority-${at}`, { role: 'municipal-authority', territoryId: municipality.id, organisationId: null })
    await enrol(`municipal-coordinator-${at}`, { role: 'municipal-coordinator', territoryId: municipality.id, organisationId: null })
    for (const kind of municipalBodies) await enrolBody(kind, municipality.id, `${kind}-${at}`)
  }
  for (const [at, school] of [...schools, ...earlierSchools].entries()) {
    await enrol(`school-head-${at}`, { role: 'school-head', territoryId: null, organisationId: school.id })
    await enrol(`school-team-${at}`, { role: 'school-team', territoryId: null, organisationId: school.id })
  }
  await enrolCurators()
  return { administrator: casting.administrator, players, setting }

  async function enrolBody(kind: (typeof regionalBodies)[number] | (typeof municipalBodies)[number], territoryId: number, key: string): Promise<void> {
    const { id } = await casting.administrator.ask(createOrganisation, {
      body: { territoryId, kind, name: `Организация «${key}»`, shortName: null, inn: null, ogrn: null, okoLogin: null, address: null, zone: null, site: null },
    })
    await enrol(`body-${key}`, { role: 'body-member', territoryId: null, organisationId: id })
  }

  async function enrolCurators(): Promise<void> {
    const pairs: { organisationId: string; appointmentId: string }[] = []
    for (let at = 0; at < schools.length; at += schoolsOfCurator) {
      const { appointmentId } = await enrol(`curator-${at / schoolsOfCurator}`, { role: 'curator', territoryId: region.id, organisationId: null, programmeId })
      pairs.push(...schools.slice(at, at + schoolsOfCurator).map(({ id }) => ({ organisationId: id, appointmentId })))
    }
    await casting.administrator.ask(attachCurators, { params: { id: programmeId }, body: { regionId: region.id, pairs, document: { number: '3-ОД', date: casting.since }, startsOn: casting.since, reason: null } })
  }
}
