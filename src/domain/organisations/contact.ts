/** The login of an organisation in ФИС ОКО, in the one spelling that is kept; null where it can't be one. */
export function readOkoLogin(text: string): string | null {
  const login = text.trim().toLowerCase()
  return /^[a-z0-9][a-z0-9._@-]{2,49}$/.test(login) ? login : null
}

const label = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?'
const address = new RegExp(`^(https?://)?((?:${label}\\.)+[\\p{L}][\\p{L}\\p{N}-]{1,61})(:\\d{2,5})?([/?#][^\\s<>"]*)?$`, 'iu')

/** A site as a link: «school5.ru» is «https://school5.ru»; null where it is no address of a page. */
export function readSite(text: string): string | null {
  const found = address.exec(text.trim())
  if (found === null || text.length > 500) return null
  const [, scheme = 'https://', host = '', port = '', rest = ''] = found
  return `${scheme.toLowerCase()}${host.toLowerCase()}${port}${rest === '/' ? '' : rest}`
}
