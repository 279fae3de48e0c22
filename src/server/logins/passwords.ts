import { randomUUID } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import { passwordText } from '../../domain/logins/password-rule.ts'
import { gate } from '../kernel/gate.ts'

export type Passwords = {
  hash: (password: string) => Promise<string>
  /** Takes as long where there is nothing to compare with: nobody learns by the clock which logins exist. */
  matches: (password: string, hash: string | null) => Promise<boolean>
}

/** What OWASP recommends for argon2id, which is what the library makes; a hash carries its own costs, so these may grow. */
const dear = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
/** For rehearsals, which log in hundreds of people, and for tests. */
const cheap = { memoryCost: 8, timeCost: 1, parallelism: 1 }

/** Threads are shared with files and names of hosts: logins take no more than two at a time. */
export function passwordsOf({ isCheap }: { isCheap: boolean }): Passwords {
  const costs = isCheap ? cheap : dear
  const turn = gate({ limit: 2, queue: 500 })
  let nobodys: Promise<string> | null = null
  const hashed = (password: string) => turn(() => hash(passwordText(password), costs))
  return {
    hash: hashed,
    async matches(password, known) {
      const compared = known ?? await (nobodys ??= hashed(randomUUID()))
      const isSame = await turn(() => verify(compared, passwordText(password)))
      return known !== null && isSame
    },
  }
}
