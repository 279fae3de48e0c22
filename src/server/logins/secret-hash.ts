import { createHash } from 'node:crypto'

/** What is kept of a random secret that a person or a browser holds. (Passwords are not random: they go through argon2.) */
export function secretHash(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
