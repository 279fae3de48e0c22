import { collapse } from '../kernel/folded-text.ts'
import { findRegion, regionWithPlace } from './find-region.ts'
import { municipalityIn } from './municipality-name.ts'

/** A territory that a text names, in the nominative. */
export type NamedTerritory = { level: 'federal' | 'region' | 'municipality' | 'school'; name: string }

/**
 * The territory that a text names, the narrowest first: a school, a municipality («Аткарского муниципального района» →
 * «Аткарский муниципальный район»), a region, the country. Null where it names none.
 */
export function nominativeTerritory(text: string): NamedTerritory | null {
  const printed = collapse(text.slice(0, readable))
  const school = schoolName.exec(printed)?.[0]
  if (school) return { level: 'school', name: school.trim() }
  const region = findRegion(printed)
  const municipality = municipalityIn(withoutCityRegion(printed))
  if (municipality) return { level: 'municipality', name: municipality }
  if (region) return { level: 'region', name: region.name }
  return /росси(?:йской федерации|и|я)(?![а-яё])/i.test(printed) ? { level: 'federal', name: 'Российская Федерация' } : null
}

/** A name stands at the head of a text; a whole book is not searched for one. */
const readable = 5000

const schoolName = /(?<![A-Za-zЀ-ӿ])(?:М[АБК]?ОУ|ГБОУ|ГКОУ|МОБУ|ОГБОУ|ЧОУ)(?:\s+(?:СОШ|ООШ|НОШ|гимнази[яи]|лице[йя]|школ[аы]|[А-Я]?ОШ))?(?:\s*(?:№\s*\d+|«[^»]+»|"[^"]+")){1,2}/

/** «города Москвы» is a region, not a municipality. */
function withoutCityRegion(text: string): string {
  const found = regionWithPlace(text)
  return found?.region.name.startsWith('город ') ? text.slice(0, found.at) + text.slice(found.at + found.length) : text
}
