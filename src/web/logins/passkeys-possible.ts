/** Passkeys belong to a name: at a bare address, and in an old browser, there are none. */
export function arePasskeysPossible(): boolean {
  return 'PublicKeyCredential' in window && window.isSecureContext && !/^[\d.]+$|:/.test(window.location.hostname)
}

/** The person has closed the browser's window: that is an answer, not a fault. */
export function isGivenUp(error: unknown): boolean {
  return error instanceof Error && (error.name === 'NotAllowedError' || error.name === 'AbortError')
}
