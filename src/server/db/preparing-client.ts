import { createHash } from 'node:crypto'
import { Client } from 'pg'

/** Planning a list of the running plan takes PostgreSQL longer than carrying it out; what is asked again and again is planned once a connection. */
const after = 3
/** Statements are made from parts, so there is no end of them; each that is prepared costs memory at both ends. */
const most = 400
const remembered = 5_000

const asked = new Map<string, number>()
const names = new Map<string, string>()

/** A connection that prepares the statements that are asked often. Those without parameters, `begin` above all, are sent as they are. */
export class PreparingClient extends Client {
  override query: Client['query'] = ((...given: unknown[]) => {
    const [text, values] = given
    const name = typeof text === 'string' && Array.isArray(values) && values.length > 0 ? nameOf(text) : null
    const passed = name === null ? given : [{ text, values: values as unknown[], name }, ...given.slice(2)]
    return (super.query as (...passed: unknown[]) => unknown)(...passed)
  }) as Client['query']
}

function nameOf(text: string): string | null {
  const known = names.get(text)
  if (known !== undefined) return known
  if (names.size >= most) return null
  const times = (asked.get(text) ?? 0) + 1
  if (times < after) {
    if (asked.size >= remembered) asked.clear()
    asked.set(text, times)
    return null
  }
  asked.delete(text)
  const name = `o${createHash('sha256').update(text).digest('base64url').slice(0, 30)}`
  names.set(text, name)
  return name
}
