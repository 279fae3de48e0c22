import type { Id } from '../kernel/id.ts'

export type PersonId = Id<'person'>

/** Until people have logins, everything is done by this one, and the journal says so. */
export const localAdministrator = { id: '00000000-0000-4000-8000-000000000001' as PersonId, name: 'Локальный администратор' } as const
