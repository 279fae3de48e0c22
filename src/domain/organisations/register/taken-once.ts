import { collapse, fold } from '../../kernel/folded-text.ts'
import type { OrganisationValues } from '../organisation-values.ts'
import type { FieldRefusal } from '../read-field.ts'
import type { RegisteredOrganisation } from './find-organisation.ts'

type Once = FieldRefusal & { field: 'okoLogin' | 'ogrn' | 'name' | null }

/**
 * Watches over what may be there once: an organisation in a workbook, a login and an ОГРН among what is open. Remembers each row that
 * it let through.
 */
export function takenOnce(organisations: readonly RegisteredOrganisation[]): (row: number, id: string | null, after: OrganisationValues) => Once[] {
  const rowOf = new Map<string, number>()
  const holderOf = new Map<string, RegisteredOrganisation>()
  for (const one of organisations) if (one.values.closedOn === null) for (const { key } of codesOf(one.values)) holderOf.set(key, one)

  return (row, id, after) => {
    const codes = after.closedOn === null ? codesOf(after) : []
    const held = codes.flatMap(({ key, field }): Once[] => {
      const holder = holderOf.get(key)
      return holder !== undefined && holder.id !== id ? [{ field, refused: refusals[field], parameters: { name: holder.values.name } }] : []
    })
    const identity = id === null ? [{ field: 'name' as const, key: newKey(after) }] : [{ field: null, key: `id ${id}` }]
    return [...held, ...[...identity, ...codes].flatMap(({ key, field }) => seen(key, row, field))].slice(0, 1)
  }

  function seen(key: string, row: number, field: Once['field']): Once[] {
    const earlier = rowOf.get(key)
    if (earlier !== undefined) return [{ field, refused: 'organisation.twice-in-file', parameters: { row: earlier } }]
    rowOf.set(key, row)
    return []
  }
}

const refusals = { okoLogin: 'organisation.login-taken', ogrn: 'organisation.ogrn-taken' } as const

function codesOf({ okoLogin, ogrn }: OrganisationValues): { field: 'okoLogin' | 'ogrn'; key: string }[] {
  return [
    ...(okoLogin === null ? [] : [{ field: 'okoLogin' as const, key: `login ${okoLogin}` }]),
    ...(ogrn === null ? [] : [{ field: 'ogrn' as const, key: `ogrn ${ogrn}` }]),
  ]
}

/** Two schools of a territory may bear one name, if anything else tells them apart. */
function newKey({ territoryId, name, okoLogin, ogrn, inn, address }: OrganisationValues): string {
  return JSON.stringify([territoryId, fold(collapse(name)), okoLogin, ogrn, inn, address])
}
