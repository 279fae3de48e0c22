const day = 86_400

export const browserCookie = 'opora_browser'
export const stepCookie = 'opora_step'
export const browserCookieSeconds = 400 * day

/** No page's program can read it, no foreign page sends it along with a form, and under https it never goes in the clear. */
export function cookieLine(name: string, value: string, { seconds, isSecure }: { seconds: number; isSecure: boolean }): string {
  return `${name}=${value}; Path=/; Max-Age=${Math.floor(seconds)}; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`
}

export function noCookieLine(name: string): string {
  return `${name}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax`
}
