import type { z } from 'zod'
import type { Endpoint } from './endpoint.ts'

type Values = Readonly<Record<string, unknown>>

/** The path of an endpoint with its parameters in their places, and the query behind it; what is undefined or empty is left out. */
export function addressOf(path: string, params: Values, query: Values): string {
  const filled = path.replace(/:([a-zA-Z]+)/g, (_, name: string) => encodeURIComponent(String(params[name] ?? '')))
  const search = Object.entries(query)
    .filter(([, value]) => value !== undefined && value !== null && value !== '')
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`)
  return search.length === 0 ? filled : `${filled}?${search.join('&')}`
}

/** The address of a download, for an ordinary link: the browser saves it, with its name, by itself. */
export function downloadAddress<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  endpoint: Endpoint<P, Q, B, R>, { params, query }: { params?: z.input<P>; query?: z.input<Q> },
): string {
  return addressOf(endpoint.path, asValues(params), asValues(query))
}

export function asValues(input: unknown): Values {
  return typeof input === 'object' && input !== null ? Object.fromEntries(Object.entries(input)) : {}
}
