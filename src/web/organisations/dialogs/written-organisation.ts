import { organisationSentences } from '../../../contract/organisation-sentences.ts'
import type { OrganisationReply } from '../../../contract/organisations.ts'
import type { OrganisationKind } from '../../../domain/organisations/organisation-kind.ts'
import { isRefused, readField, type WrittenField } from '../../../domain/organisations/read-field.ts'

/** An organisation as it is being written: texts, and the zone of its territory where none is said. */
export type WrittenOrganisation = {
  territoryId: number | null
  kind: OrganisationKind
  name: string
  shortName: string
  inn: string
  ogrn: string
  okoLogin: string
  address: string
  zone: string | null
  site: string
}
export type TextField = 'name' | 'shortName' | 'inn' | 'ogrn' | 'okoLogin' | 'address' | 'site'

export function blankOrganisation(territoryId: number | null): WrittenOrganisation {
  return { territoryId, kind: 'school', name: '', shortName: '', inn: '', ogrn: '', okoLogin: '', address: '', zone: null, site: '' }
}

export function writtenOrganisation({ territoryId, kind, name, shortName, inn, ogrn, okoLogin, address, zone, site }: OrganisationReply): WrittenOrganisation {
  return { territoryId, kind, name, shortName: shortName ?? '', inn: inn ?? '', ogrn: ogrn ?? '', okoLogin: okoLogin ?? '', address: address ?? '', zone, site: site ?? '' }
}

/** The fault of a field, by the rule that the server goes by; null where there is none. */
export function faultOf(field: WrittenField & TextField, written: WrittenOrganisation): string | null {
  const value = readField(field, written[field], 'Europe/Moscow')
  if (!isRefused(value)) return null
  const sentence = organisationSentences[value.refused]?.(value.parameters)
  return sentence ? `${sentence.title} ${sentence.advice}` : value.refused
}

export const textFields: readonly TextField[] = ['name', 'shortName', 'okoLogin', 'inn', 'ogrn', 'address', 'site']

/** As the server takes it; null where something is still amiss. */
export function asValues(written: WrittenOrganisation) {
  const { territoryId, kind, name, zone } = written
  if (territoryId === null || textFields.some((field) => faultOf(field, written) !== null)) return null
  return {
    territoryId, kind, name, zone, shortName: text(written.shortName), inn: text(written.inn), ogrn: text(written.ogrn), okoLogin: text(written.okoLogin),
    address: text(written.address), site: text(written.site),
  }
}

function text(value: string): string | null {
  return value.trim() === '' ? null : value.trim()
}
