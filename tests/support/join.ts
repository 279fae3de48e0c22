import { randomUUID } from 'node:crypto'
import type { Role } from '../../src/domain/access/role.ts'
import type { TestServer } from './server.ts'
import { signIn, type SignedIn } from './sign-in.ts'
import { newInvitationCode, visitor, type Visitor } from './visitor.ts'

export const password = 'четыре слова подряд'

export type Joined = { person: SignedIn; login: string; browser: Visitor }

/** A person with an appointment who was invited by the local administrator and has set a login and a password, in an own browser. */
export async function join(server: TestServer, { role = 'municipal-coordinator', address = '198.51.100.1', ...where }: { role?: Role; address?: string; territoryId?: number; organisationId?: string } = {}): Promise<Joined> {
  const person = await signIn(server.database.open({ poolSize: 1 }).db, role, where)
  const code = newInvitationCode()
  const invited = await server.post(`/api/people/${person.personId}/invitations`, { code })
  if (invited.status !== 200) throw new Error(`Not invited: ${JSON.stringify(invited.body)}`)
  const browser = visitor(server, { address })
  const login = `user-${randomUUID().slice(0, 8)}`
  const accepted = await browser.post('/api/invitations/accept', { code, login, password })
  if (accepted.status !== 200) throw new Error(`Not accepted: ${JSON.stringify(accepted.body)}`)
  return { person, login, browser }
}
