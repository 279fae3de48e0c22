import { organisationKinds, type OrganisationKind } from '../../domain/organisations/organisation-kind.ts'

const states = ['closed', 'all'] as const

/** What the register is narrowed to; lives in the address, so that a narrowed list can be sent on. Open ones where no state is given. */
export type OrganisationFilters = { territory?: number; search?: string; kind?: OrganisationKind; state?: (typeof states)[number] }

/** The filters of an address; what makes no sense there is left out rather than refused. */
export function parseOrganisationFilters(search: Record<string, unknown>): OrganisationFilters {
  const territory = Number(search['territory'])
  const words = typeof search['search'] === 'string' || typeof search['search'] === 'number' ? String(search['search']).slice(0, 200) : ''
  const kind = organisationKinds.find((known) => known === search['kind'])
  const state = states.find((known) => known === search['state'])
  return {
    ...(Number.isSafeInteger(territory) && territory > 0 ? { territory } : {}),
    ...(words === '' ? {} : { search: words }),
    ...(kind === undefined ? {} : { kind }),
    ...(state === undefined ? {} : { state }),
  }
}
