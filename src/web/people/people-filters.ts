import { roles, type Role } from '../../domain/access/role.ts'

/** What the list of people is narrowed to; lives in the address, so that a narrowed list can be sent. */
export type PeopleFilters = { search?: string; role?: Role; territory?: number; organisation?: string; state?: 'former' }

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** The filters of an address; what makes no sense there is left out rather than refused. */
export function parsePeopleFilters(search: Record<string, unknown>): PeopleFilters {
  const words = typeof search['search'] === 'string' || typeof search['search'] === 'number' ? String(search['search']).slice(0, 200) : ''
  const role = roles.find((known) => known === search['role'])
  const territory = Number(search['territory'])
  const { organisation } = search
  return {
    ...(words === '' ? {} : { search: words }),
    ...(role === undefined ? {} : { role }),
    ...(Number.isSafeInteger(territory) && territory > 0 ? { territory } : {}),
    ...(typeof organisation === 'string' && uuid.test(organisation) ? { organisation } : {}),
    ...(search['state'] === 'former' ? { state: 'former' as const } : {}),
  }
}
