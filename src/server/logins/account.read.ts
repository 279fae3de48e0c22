import { sql, type Kysely } from 'kysely'
import type { AccountReply } from '../../contract/accounts.ts'
import type { Tables } from '../db/tables.ts'

type Account = Omit<AccountReply, 'outside'> & { isLinked: boolean }

/** How a person comes in, and where the person is in just now. `issuer` is the outside provider that the installation has. */
export async function readAccount(
  db: Kysely<Tables>, { personId, tokenHash, issuer, now }: { personId: string; tokenHash: string | null; issuer: string | null; now: Date },
): Promise<Account> {
  const [login, codes, passkeys, sessions, outside] = await Promise.all([
    db.selectFrom('login').select(['name', 'password_changed_at', 'totp_secret']).where('person_id', '=', personId).executeTakeFirst(),
    db.selectFrom('recovery_code').select(sql<number>`count(*)::int`.as('left')).where('person_id', '=', personId).where('used_at', 'is', null).executeTakeFirstOrThrow(),
    db.selectFrom('passkey').select(['id', 'label', 'created_at', 'used_at']).where('person_id', '=', personId).orderBy('created_at').execute(),
    db.selectFrom('session').select(['id', 'token_hash', 'created_at', 'seen_at', 'agent', 'means']).where('person_id', '=', personId).where('expires_at', '>', now).orderBy('seen_at', 'desc').execute(),
    db.selectFrom('outside_login').select('subject').where('person_id', '=', personId).where('issuer', '=', issuer ?? '').executeTakeFirst(),
  ])
  return {
    login: login?.name ?? null,
    passwordChangedAt: login?.password_changed_at.toISOString() ?? null,
    hasOneTimeCodes: login !== undefined && login.totp_secret !== null,
    recoveryCodesLeft: codes.left,
    passkeys: passkeys.map((key) => ({ id: key.id, label: key.label, createdAt: key.created_at.toISOString(), usedAt: key.used_at?.toISOString() ?? null })),
    isLinked: outside !== undefined,
    sessions: sessions.map((session) => ({
      id: session.id, isCurrent: session.token_hash === tokenHash, createdAt: session.created_at.toISOString(), seenAt: session.seen_at.toISOString(),
      browser: session.agent, means: session.means,
    })),
  }
}

/** As the browser's own window names whom the key is for, and the keys that there are. */
export async function passkeyOwner(db: Kysely<Tables>, personId: string): Promise<{ name: string; keys: string[] }> {
  const { name } = await db.selectFrom('person').select('name').where('id', '=', personId).executeTakeFirstOrThrow()
  const keys = await db.selectFrom('passkey').select('id').where('person_id', '=', personId).execute()
  return { name, keys: keys.map(({ id }) => id) }
}
