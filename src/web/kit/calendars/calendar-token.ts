/** 32 random bytes as base64url: the whole secret of an address, made here, so that the server needs to keep only its hash. */
export function newCalendarToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32))
  return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}
