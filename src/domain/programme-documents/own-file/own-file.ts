/** What a school may hand in instead of writing in the constructor. */
export const ownFileTypes: readonly string[] = ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'application/pdf']

/** Why an address did not open: nothing answers to it; it leads into somebody's own network; the server was too slow, or says no. */
export const addressProblems = ['unresolved', 'not-public', 'timeout', 'too-many-redirects', 'not-found', 'needs-login', 'refused', 'broken'] as const
export type AddressProblem = (typeof addressProblems)[number]

/** What the status of a reply says of a page that everybody should be able to open. */
export function problemOfStatus(status: number): AddressProblem | null {
  if (status >= 200 && status < 300) return null
  if (status === 404 || status === 410) return 'not-found'
  return status === 401 || status === 403 || status === 407 ? 'needs-login' : 'refused'
}
