import { can } from '../../domain/access/policy.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import { changedFields, type OrganisationValues } from '../../domain/organisations/organisation-values.ts'
import { isRefused, readField, type WrittenField } from '../../domain/organisations/read-field.ts'
import type { CommandContext } from '../kernel/context.ts'
import { holderOfCodes } from './organisation.store.ts'

/** Values as they are written; an empty zone is that of the territory. */
export type WrittenValues = { territoryId: number; name: string; kind: string } & Record<'shortName' | 'inn' | 'ogrn' | 'okoLogin' | 'address' | 'zone' | 'site', string | null>

/** The values in the spelling that is kept; refuses the first that is none. */
export function checkedValues(written: WrittenValues, zoneHere: string): OrganisationValues {
  const read = <Field extends WrittenField>(field: Field, text: string | null): OrganisationValues[Field] => {
    const value = readField(field, text ?? '', zoneHere)
    if (isRefused(value)) throw new OporaError('invalid_input', value.refused, value.parameters)
    return value
  }
  return {
    territoryId: written.territoryId, name: read('name', written.name), kind: read('kind', written.kind), shortName: read('shortName', written.shortName),
    inn: read('inn', written.inn), ogrn: read('ogrn', written.ogrn), okoLogin: read('okoLogin', written.okoLogin), address: read('address', written.address),
    zone: read('zone', written.zone), site: read('site', written.site), closedOn: null,
  }
}

export function textsOf({ territoryId, name, kind, shortName, inn, ogrn, okoLogin, address, zone, site }: OrganisationValues): WrittenValues {
  return { territoryId, name, kind, shortName, inn, ogrn, okoLogin, address, zone, site }
}

/** A login and an ОГРН are of one open organisation; whose it is, is said to those who may see that one. */
export async function requireFreeCodes(context: CommandContext, values: OrganisationValues, but: readonly string[]): Promise<void> {
  const holder = await holderOfCodes(context.tx, values, but)
  if (!holder) return
  const place = { path: holder.path, regionId: holder.regionId === 0 ? null : holder.regionId, organisationId: holder.id }
  if (!can(context.actor, 'organisation.read', place)) throw new OporaError('conflict', 'organisation.code-taken-elsewhere')
  throw holder.byLogin ? new OporaError('conflict', 'organisation.login-taken', { name: holder.name }) : new OporaError('conflict', 'organisation.ogrn-taken', { name: holder.name })
}

/** What a change changed, for the journal. */
export function differenceOf(before: OrganisationValues, after: OrganisationValues): { before: Partial<OrganisationValues>; after: Partial<OrganisationValues> } {
  const fields = changedFields(before, after)
  const only = (values: OrganisationValues): Partial<OrganisationValues> => Object.fromEntries(fields.map((field) => [field, values[field]]))
  return { before: only(before), after: only(after) }
}
