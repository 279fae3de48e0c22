import { OporaError } from '../../../domain/kernel/errors.ts'

/** An address as a school may publish one: of the web, with a host name, without a login in it. */
export function requireSiteAddress(text: string): string {
  const fault = new OporaError('invalid_input', 'programme-document.bad-address')
  let url: URL
  try {
    url = new URL(text.trim())
  } catch {
    throw fault
  }
  if (!['http:', 'https:'].includes(url.protocol) || url.username !== '' || url.password !== '' || !url.hostname.includes('.')) throw fault
  return url.href
}
