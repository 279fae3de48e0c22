import type { Role } from '../../domain/access/role.ts'
import { hashedId } from '../kernel/hashed-id.ts'
import { drawOf } from './draw.ts'
import { madeMunicipalityName, madePersonName, madeSchoolName, municipalityNames } from './made-names.ts'

export type MadePerson = { id: string; appointmentId: string; name: string; login: string; role: Role; territoryId: number; organisationId: string | null }
export type MadeMunicipality = { id: number; coordinator: MadePerson; authority: MadePerson }
type MadeOrganisation = { id: string; kind: string; name: string; shortName: string; login: string; territoryId: number }
export type MadeBody = MadeOrganisation & { member: MadePerson }
export type MadeSchool = MadeOrganisation & { head: MadePerson; /** Index into the region's curators. */ curator: number; attachmentId: string }

/** All that a region has of people and places, with ids that are the same for the same seed. */
export type MadeRegion = {
  id: number
  zone: string
  authority: MadePerson
  coordinator: MadePerson
  operator: MadePerson
  municipalities: MadeMunicipality[]
  bodies: MadeBody[]
  curators: MadePerson[]
  schools: MadeSchool[]
}

export type RegionToMake = { id: number; code: string; zone: string; municipalityIds: readonly number[]; /** Numbers of its schools in the nation: from, and how many. */ schools: [from: number, count: number] }

const schoolsOfCurator = 3
const bodies = [
  ['regional-operator', 'Институт развития образования', 'ИРО'], ['education-quality-centre', 'Центр оценки качества образования', 'ЦОКО'],
  ['teacher-development-centre', 'Центр непрерывного повышения профессионального мастерства', 'ЦНППМ'],
] as const

/** How many municipalities a region has, whatever the number of its schools: as in the country, some 26. */
export function municipalitiesOf(schools: number): { name: string }[] {
  return Array.from({ length: Math.min(municipalityNames, schools) }, (_, at) => ({ name: madeMunicipalityName(at) }))
}

export function madeRegion({ id, code, zone, municipalityIds, schools: [from, count] }: RegionToMake, seed: number): MadeRegion {
  const idOf = (words: string) => hashedId(`simulation|${seed}|${code}|${words}`)
  const person = (role: Role, login: string, territoryId: number, organisationId: string | null = null): MadePerson => ({
    id: idOf(`person ${login}`), appointmentId: idOf(`appointment ${login}`), name: madePersonName(drawOf(`${seed} ${code} ${login}`)), login, role, territoryId, organisationId,
  })
  const mark = code.toLowerCase()
  const curators = Array.from({ length: Math.ceil(count / schoolsOfCurator) }, (_, at) => person('curator', `curator-${mark}-${at + 1}`, id))
  return {
    id, zone,
    authority: person('regional-authority', `ministry-${mark}`, id), coordinator: person('regional-coordinator', `coordinator-${mark}`, id), operator: person('regional-operator', `operator-${mark}`, id),
    municipalities: municipalityIds.map((territoryId, at) => ({
      id: territoryId, coordinator: person('municipal-coordinator', `municipal-${mark}-${at + 1}`, territoryId), authority: person('municipal-authority', `authority-${mark}-${at + 1}`, territoryId),
    })),
    bodies: bodies.map(([kind, name, shortName]) => {
      const organisationId = idOf(`body ${kind}`)
      return { id: organisationId, kind, name, shortName, login: `${kind}-${mark}`, territoryId: id, member: person('body-member', `${kind}-${mark}`, id, organisationId) }
    }),
    curators,
    schools: Array.from({ length: count }, (_, at) => {
      const [organisationId, territoryId, number] = [idOf(`school ${at}`), municipalityIds[at % municipalityIds.length] ?? id, from + at]
      // A curator's schools are neighbours in the list, and so seldom of one municipality.
      return { id: organisationId, kind: 'school', ...madeSchoolName(at), login: `sch${String(number + 1).padStart(6, '0')}`, territoryId, head: person('school-head', `head-${number + 1}`, territoryId, organisationId), curator: Math.floor(at / schoolsOfCurator), attachmentId: idOf(`attachment ${at}`) }
    }),
  }
}
