import { civilDate, isCivilDate, type CivilDate } from '../kernel/civil-date.ts'
import { collapse } from '../kernel/folded-text.ts'
import { readZone } from '../territories/zones.ts'
import { readOkoLogin, readSite } from './contact.ts'
import { readKind } from './kind-names.ts'
import { readInn, readOgrn } from './official-code.ts'
import type { OrganisationField, OrganisationValues } from './organisation-values.ts'

/** The fields that are written as a text; a territory is found, not read. */
export type WrittenField = Exclude<OrganisationField, 'territoryId'>

/** Why a text is no value of its field: the code of a sentence and what it says. */
export type FieldRefusal = { refused: string; parameters: Record<string, string | number> }

const refusal = (refused: string, value: string): FieldRefusal => ({ refused, parameters: { value: value.slice(0, 100) } })
const orRefused = <Value>(value: Value | null, refused: string, text: string): Value | FieldRefusal => value ?? refusal(refused, text)
const optional = <Value>(read: (text: string) => Value | FieldRefusal) => (text: string): Value | null | FieldRefusal => (text === '' ? null : read(text))
const words = (limit: number) => (text: string): string | FieldRefusal => (text.length > limit ? { refused: 'organisation.text-long', parameters: { limit } } : text)

type Readers = { [Field in WrittenField]: (text: string, likelyZone: string) => OrganisationValues[Field] | FieldRefusal }

const readers: Readers = {
  name: (text) => (text.length < 2 ? { refused: 'organisation.name-empty', parameters: {} } : words(1_000)(text)),
  shortName: optional(words(300)),
  kind: (text) => orRefused(readKind(text), 'organisation.kind-wrong', text),
  inn: optional((text) => orRefused(readInn(text), 'organisation.inn-wrong', text)),
  ogrn: optional((text) => orRefused(readOgrn(text), 'organisation.ogrn-wrong', text)),
  okoLogin: optional((text) => orRefused(readOkoLogin(text), 'organisation.login-wrong', text)),
  address: optional(words(1_000)),
  site: optional((text) => orRefused(readSite(text), 'organisation.site-wrong', text)),
  zone: (text, likely) => (text === '' ? likely : orRefused(readZone(text, likely), 'organisation.zone-wrong', text)),
  closedOn: optional((text) => orRefused(readDay(text), 'organisation.date-wrong', text)),
}

/** The value that a text writes, or why it is none. An empty zone is the `likely` one, that of the territory. */
export function readField<Field extends WrittenField>(field: Field, text: string, likelyZone: string): OrganisationValues[Field] | FieldRefusal {
  return readers[field](collapse(text), likelyZone)
}

export function isRefused(reading: unknown): reading is FieldRefusal {
  return typeof reading === 'object' && reading !== null && 'refused' in reading
}

function readDay(text: string): CivilDate | null {
  if (isCivilDate(text)) return text
  const found = /^(\d{1,2})[./](\d{1,2})[./](\d{4})(?: ?г\.?)?$/.exec(text)
  return found === null ? null : civilDate(Number(found[3]), Number(found[2]), Number(found[1]))
}
