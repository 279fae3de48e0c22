import { types, type CustomTypesConfig } from 'pg'

type Parse = (text: string) => unknown

const { builtins } = types

/**
 * How columns arrive in JavaScript. A `date` stays the text '2025-09-01': the driver would make it a moment at the machine's own midnight,
 * and a civil date has no moment. (A `bigint` stays text too, as the driver has it: JavaScript's numbers do not hold them all.)
 */
const own = new Map<number, Parse>([
  [builtins.DATE, (text) => text],
  [1182 /* date[] */, (text) => text === '{}' ? [] : text.slice(1, -1).split(',').map((date) => date === 'NULL' ? null : date)],
])

export const columnTypes: CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    const parse = format === 'binary' ? undefined : own.get(oid)
    if (parse) return parse
    return format === 'binary' ? types.getTypeParser(oid, 'binary') : types.getTypeParser(oid, 'text')
  },
}
