import type { Id } from '../kernel/id.ts'

export type PersonId = Id<'person'>

/** Who works at the machine itself, by its command line; the journal names this one. */
export const localAdministrator = { id: '00000000-0000-4000-8000-000000000001' as PersonId, name: 'Локальный администратор' } as const

/** Whom the first start of an installation invites; the name is told at the invitation. */
export const firstAdministrator = { id: '00000000-0000-4000-8000-000000000003' as PersonId, appointmentId: '00000000-0000-4000-8000-000000000004', name: 'Первый администратор' } as const

/** Opora itself, where a process closes what it saw to be done. */
export const oporaItself = { id: '00000000-0000-4000-8000-000000000005' as PersonId, name: 'Опора' } as const

/** Who has not logged in yet: what such a visitor may do is said by the few open endpoints. */
export const visitor = { id: '00000000-0000-4000-8000-000000000002' as PersonId, name: 'Посетитель без входа' } as const
