import { randomUUID } from 'node:crypto'
import type { Relation } from '../../../src/domain/access/relation.ts'
import type { Role } from '../../../src/domain/access/role.ts'
import { callsOf, type Calls } from '../calls.ts'
import { signIn } from '../sign-in.ts'
import type { SmallRegion } from '../small-region.ts'
import type { MatrixWorld, Target } from './access-call.ts'

type Where = 'country' | 'region' | 'municipality' | 'otherMunicipality' | 'otherRegion' | 'school' | 'neighbour' | 'farSchool' | 'institute' | 'foreignSchool'

export const territories = ['country', 'region', 'municipality', 'otherMunicipality', 'otherRegion'] as const
export const organisations = ['school', 'neighbour', 'farSchool', 'institute', 'foreignSchool'] as const

/** How each place stands to each role, written down by hand: the oracle must not ask the code that it judges. */
const overCountry = row('own', 'subtree', 'subtree', 'subtree', 'subtree', 'subtree', 'subtree', 'subtree', 'subtree', 'subtree')
const overRegion = row('above', 'own', 'subtree', 'subtree', 'other-region', 'subtree', 'subtree', 'subtree', 'subtree', 'other-region')
const overMunicipality = row('above', 'above', 'own', 'sibling', 'other-region', 'subtree', 'subtree', 'sibling', 'sibling', 'other-region')
const ofSchool = row('above', 'above', 'above', 'sibling', 'other-region', 'own', 'sibling', 'sibling', 'sibling', 'other-region')

export const relationsOf: Record<Role, Record<Where, Relation>> = {
  'administrator': overCountry, 'federal-operator': overCountry,
  'regional-authority': overRegion, 'regional-coordinator': overRegion, 'regional-operator': overRegion,
  'municipal-authority': overMunicipality, 'municipal-coordinator': overMunicipality,
  'body-member': row('above', 'above', 'sibling', 'sibling', 'other-region', 'sibling', 'sibling', 'sibling', 'own', 'other-region'),
  'expert': row('above', 'above', 'sibling', 'sibling', 'other-region', 'sibling', 'sibling', 'sibling', 'sibling', 'other-region'),
  'curator': row('above', 'above', 'sibling', 'sibling', 'other-region', 'sibling', 'attached', 'sibling', 'sibling', 'other-region'),
  'school-head': ofSchool, 'school-team': ofSchool,
}

function row(...[country, region, municipality, otherMunicipality, otherRegion, school, neighbour, farSchool, institute, foreignSchool]: [
  Relation, Relation, Relation, Relation, Relation, Relation, Relation, Relation, Relation, Relation,
]): Record<Where, Relation> {
  return { country, region, municipality, otherMunicipality, otherRegion, school, neighbour, farSchool, institute, foreignSchool }
}

export function targetOf(region: SmallRegion, where: Where): Target {
  const targets: Record<Where, Target> = {
    country: { territoryId: region.countryId, organisationId: null }, region: { territoryId: region.regionId, organisationId: null },
    municipality: { territoryId: region.municipalityId, organisationId: null }, otherMunicipality: { territoryId: region.otherMunicipalityId, organisationId: null },
    otherRegion: { territoryId: region.otherRegionId, organisationId: null }, school: { territoryId: region.municipalityId, organisationId: region.schoolId },
    neighbour: { territoryId: region.municipalityId, organisationId: region.neighbourId }, farSchool: { territoryId: region.otherMunicipalityId, organisationId: region.farSchoolId },
    institute: { territoryId: region.regionId, organisationId: region.instituteId }, foreignSchool: { territoryId: region.foreignMunicipalityId, organisationId: region.foreignSchoolId },
  }
  return targets[where]
}

/** Somebody of each role, where `relationsOf` says; the curator is attached to the neighbour. */
export async function actorsOf({ server, db, region }: MatrixWorld): Promise<Record<Role, Calls>> {
  const at = (role: Role, place: { territoryId?: number; organisationId?: string }) => callsOf(server, signIn(db, role, place))
  const curator = await at('curator', { territoryId: region.regionId })
  await attach(db, region, curator.appointmentId)
  return {
    'administrator': await at('administrator', {}), 'federal-operator': await at('federal-operator', {}),
    'regional-authority': await at('regional-authority', { territoryId: region.regionId }), 'regional-coordinator': await at('regional-coordinator', { territoryId: region.regionId }),
    'regional-operator': await at('regional-operator', { territoryId: region.regionId }), 'municipal-authority': await at('municipal-authority', { territoryId: region.municipalityId }),
    'municipal-coordinator': await at('municipal-coordinator', { territoryId: region.municipalityId }), 'body-member': await at('body-member', { organisationId: region.instituteId }),
    'expert': await at('expert', { territoryId: region.regionId }), curator,
    'school-head': await at('school-head', { organisationId: region.schoolId }), 'school-team': await at('school-team', { organisationId: region.schoolId }),
  }
}

async function attach(db: MatrixWorld['db'], region: SmallRegion, appointmentId: string): Promise<void> {
  const [initiative, programme] = [randomUUID(), randomUUID()]
  await db.insertInto('initiative').values({ id: initiative, name: initiative }).execute()
  await db.insertInto('programme').values({ id: programme, initiative_id: initiative, year: 2022, state: 'running', catalogue: '2022', previous_id: null }).execute()
  await db.insertInto('attachment').values({
    id: randomUUID(), region_id: region.regionId, programme_id: programme, appointment_id: appointmentId, organisation_id: region.neighbourId, starts_on: '2020-01-01', ends_on: null,
  }).execute()
}
