import { useQuery } from '@tanstack/react-query'
import { appointableRoles } from '../../domain/appointments/may-appoint.ts'
import type { Role } from '../../domain/access/role.ts'
import { sessionQuery } from '../shell/session.queries.ts'

/** Whom this appointment may appoint. At the command line there is none: the local administrator may all. */
export function useMayAppoint(): readonly Role[] {
  const { data: session } = useQuery(sessionQuery)
  if (session === undefined) return []
  if (session.appointment !== null) return appointableRoles(session.appointment.role)
  return session.may.includes('installation.manage') ? appointableRoles('administrator') : []
}
