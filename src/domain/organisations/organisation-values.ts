import type { CivilDate } from '../kernel/civil-date.ts'
import type { OrganisationKind } from './organisation-kind.ts'

/** What is known of an organisation, each value in the one spelling that is kept. */
export type OrganisationValues = {
  territoryId: number
  kind: OrganisationKind
  name: string
  shortName: string | null
  inn: string | null
  ogrn: string | null
  okoLogin: string | null
  address: string | null
  /** IANA. */
  zone: string
  site: string | null
  closedOn: CivilDate | null
}
export type OrganisationField = keyof OrganisationValues

/** What a school or a body says of itself; the rest is said by those who lead the territory. */
export const ownFields: readonly OrganisationField[] = ['address', 'site']

/** The fields whose values differ, in their order. */
export function changedFields(before: OrganisationValues, after: OrganisationValues): OrganisationField[] {
  return organisationFields.filter((field) => before[field] !== after[field])
}

export const organisationFields = [
  'name', 'shortName', 'kind', 'territoryId', 'okoLogin', 'inn', 'ogrn', 'address', 'site', 'zone', 'closedOn',
] as const satisfies readonly OrganisationField[]
