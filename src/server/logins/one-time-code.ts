import { Secret, TOTP } from 'otpauth'

const period = 30

/** The time step that a code belongs to: this one, or the one before or after, for clocks differ. Null where it fits none. */
export function stepOfCode(secret: string, typed: string, now: Date): number | null {
  const token = typed.replaceAll(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return null
  const timestamp = now.getTime()
  const delta = TOTP.validate({ token, secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period, timestamp, window: 1 })
  return delta === null ? null : Math.floor(timestamp / 1_000 / period) + delta
}
