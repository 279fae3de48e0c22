import type { Platform } from '../kernel/mount.ts'
import type { Settings } from '../kernel/settings.ts'
import { countAttempt, forgiveAttempt } from './attempt.store.ts'
import { attemptsOf } from './attempts.ts'
import type { LoginSite } from './login-site.ts'
import { outsideProvider } from './outside-provider.ts'
import { passwordsOf } from './passwords.ts'
import { installationSecret } from './ticket.store.ts'
import { ticketsOf } from './tickets.ts'

export function openLoginSite({ db, http }: Platform, { oidc, publicUrl }: Settings, { hasCheapPasswords, forget }: { hasCheapPasswords: boolean; forget: () => void }): LoginSite {
  return {
    passwords: passwordsOf({ isCheap: hasCheapPasswords }),
    tickets: ticketsOf(() => installationSecret(db)),
    attempts: attemptsOf({
      count: (lanes, now) => countAttempt(db, lanes, now), forgive: (lanes, now) => forgiveAttempt(db, lanes, now),
      onFlood: (failures) => http.log.warn({ failures }, 'login.many-failures'),
    }),
    outside: oidc === null ? null : outsideProvider(oidc), publicUrl, forget,
  }
}
