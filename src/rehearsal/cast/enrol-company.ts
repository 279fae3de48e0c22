import { attachCurators } from '../../contract/attachments.ts'
import { createOrganisation } from '../../contract/organisations.ts'
import { inParallel } from '../in-parallel.ts'
import type { Casting, Company, Setting } from './company.ts'
import { enrolPlayer, type Enrolled, type Seat } from './enrol-player.ts'

const regionalBodies = [
  'ministry', 'regional-operator', 'education-quality-centre', 'exam-centre', 'teacher-development-centre', 'regional-consultation-centre', 'council', 'teaching-methods-association',
] as const
const municipalBodies = ['municipal-authority', 'municipal-methods-service', 'municipal-consultation-centre'] as const
const schoolsOfCurator = 2
const atOnce = 6

type Part = { key: string; seat: Seat; /** Schools of a curator. */ attached?: string[] }

/** Everybody whom a road map may name, each in a place of the own. */
export async function enrolCompany(casting: Casting, setting: Setting): Promise<Company> {
  const parts = [...territorialParts(setting), ...(await bodyParts(casting, setting)), ...schoolParts(setting), ...curatorParts(setting)]
  const enrolled = await inParallel(parts, atOnce, ({ key, seat, attached }) => enrolPlayer(casting, key, seat, attached))
  await attach(casting, setting, enrolled.filter(({ player }) => player.role === 'curator'))
  return { administrator: casting.administrator, players: enrolled.map(({ player }) => player), setting }
}

function territorialParts({ countryId, region, municipalities }: Setting): Part[] {
  return [
    { key: 'federal', seat: { role: 'federal-operator', territoryId: countryId, organisationId: null } },
    ...(['regional-authority', 'regional-coordinator', 'regional-operator'] as const).flatMap((role) => [1, 2].map((nth): Part => ({ key: `${role}-${nth}`, seat: { role, territoryId: region.id, organisationId: null } }))),
    ...['expert', 'expert-1', 'expert-2', 'expert-3'].map((key): Part => ({ key, seat: { role: 'expert', territoryId: region.id, organisationId: null } })),
    ...municipalities.flatMap(({ id }, at) => (['municipal-authority', 'municipal-coordinator'] as const).map((role): Part => ({ key: `${role}-${at}`, seat: { role, territoryId: id, organisationId: null } }))),
    ...municipalities.flatMap(({ id }, at) => [0, 1].map((nth): Part => ({ key: `expert-of-${at}-${nth}`, seat: { role: 'expert', territoryId: id, organisationId: null } }))),
  ]
}

async function bodyParts({ administrator, chance }: Casting, { region, municipalities }: Setting): Promise<Part[]> {
  const bodies = [
    ...regionalBodies.map((kind) => ({ kind, territoryId: region.id, key: kind })),
    ...municipalities.flatMap(({ id }, at) => municipalBodies.map((kind) => ({ kind, territoryId: id, key: `${kind}-${at}` }))),
  ]
  return inParallel(bodies, atOnce, async ({ kind, territoryId, key }) => {
    const { id } = await administrator.ask(createOrganisation, {
      body: { territoryId, kind, name: `Организация «${key}»`, shortName: null, inn: null, ogrn: null, okoLogin: null, address: null, zone: null, site: null },
    }, { commandId: chance.of(`body ${key}`).uuid() })
    return { key: `body-${key}`, seat: { role: 'body-member' as const, territoryId: null, organisationId: id } }
  })
}

function schoolParts({ cohorts }: Setting): Part[] {
  return cohorts.flatMap(({ schools }) => schools).flatMap(({ id }, at) => (['school-head', 'school-team'] as const).map((role): Part => ({ key: `${role}-${at}`, seat: { role, territoryId: null, organisationId: id } })))
}

/** Of the years that are played; nobody works for the year before. */
function curatorParts({ region, cohorts }: Setting): Part[] {
  return cohorts.slice(1).flatMap(({ year, programmeId, schools }) => Array.from({ length: Math.ceil(schools.length / schoolsOfCurator) }, (_, at): Part => ({
    key: `curator-${year}-${at}`, seat: { role: 'curator', territoryId: region.id, organisationId: null, programmeId }, attached: schools.slice(at * schoolsOfCurator, (at + 1) * schoolsOfCurator).map(({ id }) => id),
  })))
}

async function attach({ administrator, since }: Casting, { region, cohorts }: Setting, curators: readonly Enrolled[]): Promise<void> {
  for (const { programmeId, schools } of cohorts.slice(1)) {
    const pairs = schools.flatMap(({ id }) => curators.filter(({ player }) => player.attached.includes(id)).map(({ appointmentId }) => ({ organisationId: id, appointmentId })))
    await administrator.ask(attachCurators, { params: { id: programmeId }, body: { regionId: region.id, pairs, document: { number: '3-ОД', date: since }, startsOn: since, reason: null } })
  }
}
