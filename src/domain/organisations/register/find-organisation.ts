import { collapse, fold } from '../../kernel/folded-text.ts'
import type { OrganisationValues } from '../organisation-values.ts'

/** An organisation of the register, as it stands. */
export type RegisteredOrganisation = { id: string; version: number; regionId: number; values: OrganisationValues }

type Keys = Pick<OrganisationValues, 'okoLogin' | 'ogrn' | 'inn' | 'name' | 'territoryId'>

/** `disagree`: two of the row's codes are of two different organisations. */
export type FoundOrganisation = { found: RegisteredOrganisation } | { disagree: readonly [RegisteredOrganisation, RegisteredOrganisation] } | null

/**
 * Finds the organisation that a row is about, where it bears no id of ours: by the login, by ОГРН, by ИНН where only one has it
 * (branches share theirs), else by the name within the territory. One that is open goes before one that was closed.
 */
export function organisationFinder(organisations: readonly RegisteredOrganisation[]): { byId: (id: string) => RegisteredOrganisation | undefined; byKeys: (keys: Keys) => FoundOrganisation } {
  const openFirst = [...organisations].sort((one, other) => Number(one.values.closedOn !== null) - Number(other.values.closedOn !== null))
  const ids = new Map(organisations.map((one) => [one.id, one]))
  const logins = firstOf(openFirst, ({ okoLogin }) => okoLogin)
  const ogrns = firstOf(openFirst, ({ ogrn }) => ogrn)
  const inns = uniqueOf(openFirst, ({ inn }) => inn)
  const names = firstOf(openFirst, ({ territoryId, name }) => nameKey(territoryId, name))

  return {
    byId: (id) => ids.get(id.trim().toLowerCase()),
    byKeys: ({ okoLogin, ogrn, inn, name, territoryId }) => {
      const byLogin = okoLogin === null ? undefined : logins.get(okoLogin)
      const byOgrn = ogrn === null ? undefined : ogrns.get(ogrn)
      if (byLogin && byOgrn && byLogin !== byOgrn) return { disagree: [byLogin, byOgrn] }
      const likely = [names.get(nameKey(territoryId, name)), inn === null ? undefined : inns.get(inn)]
      const found = byLogin ?? byOgrn ?? likely.find((one) => one !== undefined && !isAnother(one.values, { okoLogin, ogrn, inn }))
      return found ? { found } : null
    },
  }
}

/**
 * Two schools of one name, or two branches of one ИНН, are told apart by their other codes. A login alone tells nothing where the
 * state's codes agree: logins are given anew.
 */
function isAnother(values: OrganisationValues, codes: Pick<Keys, 'okoLogin' | 'ogrn' | 'inn'>): boolean {
  const held = (field: 'okoLogin' | 'ogrn' | 'inn'): 'same' | 'other' | null =>
    values[field] === null || codes[field] === null ? null : values[field] === codes[field] ? 'same' : 'other'
  const state = new Set([held('ogrn'), held('inn')])
  return state.has('other') || (!state.has('same') && held('okoLogin') === 'other')
}

function nameKey(territoryId: number, name: string): string {
  return `${territoryId} ${fold(collapse(name)).replaceAll(/[«»"'“”„]/g, '')}`
}

function firstOf(organisations: readonly RegisteredOrganisation[], keyOf: (values: OrganisationValues) => string | null): Map<string, RegisteredOrganisation> {
  const first = new Map<string, RegisteredOrganisation>()
  for (const one of organisations) {
    const key = keyOf(one.values)
    if (key !== null && !first.has(key)) first.set(key, one)
  }
  return first
}

function uniqueOf(organisations: readonly RegisteredOrganisation[], keyOf: (values: OrganisationValues) => string | null): Map<string, RegisteredOrganisation> {
  const unique = firstOf(organisations, keyOf)
  const seen = new Set<string>()
  for (const { values } of organisations) {
    const key = values.closedOn === null ? keyOf(values) : null
    if (key !== null && seen.has(key)) unique.delete(key)
    if (key !== null) seen.add(key)
  }
  return unique
}
