import { invitationCodeLength, readableCode, recoveryCodeCount, recoveryCodeLength } from '../../domain/logins/readable-code.ts'

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

export function newInvitationCode(): string {
  return readableCode(randomBytes(4 * invitationCodeLength), invitationCodeLength)
}

export function newRecoveryCodes(): string[] {
  return Array.from({ length: recoveryCodeCount }, () => readableCode(randomBytes(4 * recoveryCodeLength), recoveryCodeLength))
}

/** 160 bits, as every app for one-time codes takes them. */
export function newOneTimeSecret(): string {
  return [...randomBytes(32)].map((byte) => base32.charAt(byte % 32)).join('')
}

/** What such an app reads from a picture. */
export function oneTimeAddress(secret: string, account: string): string {
  return `otpauth://totp/${encodeURIComponent(`Опора:${account}`)}?secret=${secret}&issuer=${encodeURIComponent('Опора')}&algorithm=SHA1&digits=6&period=30`
}

function randomBytes(count: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(count))
}
