import type { PlanTerritory, TerritoryLevel } from '../../plan/plan.ts'

/** What the territories' own names say of a text. */
export type TerritoryNames = {
  find: (text: string) => { level: TerritoryLevel; name: string } | null
}

const levels: readonly (readonly [TerritoryLevel, RegExp])[] = [
  ['school', /(^|[^а-яёa-z])(м[бкао]{1,2}оу|гбоу|гкоу|сош|оош|гимнази|лице[йя]|школ[аы]\s*(№|имени|им\.)|директор\s+(школы|м[бкао]{1,2}оу))/i],
  ['municipality', /(муниципальн\S*\s+(район|округ|образовани|дорожн|програм|план|карт)|городск\S*\s+округ|районн|управлени\S*\s+образовани\S*\s+администрации|отдел\S*\s+образовани|администраци\S*\s+(город|район|муниципальн|[а-яёa-z-]+ск)|комитет\S*\s+(по\s+)?образовани\S*\s+(администрации|город))/i],
  ['region', /(министерств|департамент\S*\s+(образовани|[а-яёa-z]+(ой|ого)\s+(област|кра))|региональн|(^|[^а-яёa-z])(кра[йяе]|област[ьи]|республик))/i],
  ['federal', /(федеральн\S+\s+(оператор|план|дорожн|служб|координатор)|рособрнадзор|фиоко|министерств\S+\s+просвещени\S+\s+российской)/iu],
]

/** Who issues the plan says its level, even where the text names only what lies around it; title and requisites name the place; the rows speak where both are silent. */
export function planTerritory(texts: { authority: string | null; title: string; header: string; parties: string }, names: TerritoryNames): PlanTerritory | null {
  const order = [texts.authority ?? '', texts.title, texts.header]
  const named = firstFound(order, names.find)
  const issuer = levelOf(texts.authority ?? '') ?? ownLevel(texts.title)
  if (issuer !== null && named !== null && named.level !== issuer && names.find(texts.authority ?? '') === null) return { level: issuer, name: null }
  const level = named?.level ?? issuer ?? firstFound(order, levelOf) ?? partyLevel(texts.parties)
  return level === null && named === null ? null : { level, name: named?.name ?? null }
}

/** «Муниципальная дорожная карта», «Региональный план»: what the plan calls itself, whatever region it then names. */
function ownLevel(title: string): TerritoryLevel | null {
  const word = /^[«"]?(муниципальн|районн|региональн|школьн)[а-я]*\s+[«"(]*(дорожн|план|программ|комплекс)/iu.exec(title)?.[1]?.toLowerCase()
  if (word === undefined) return null
  return word === 'региональн' ? 'region' : word === 'школьн' ? 'school' : 'municipality'
}

/** The later texts are long: they are searched only where the earlier ones say nothing. */
function firstFound<Found>(texts: readonly string[], find: (text: string) => Found | null): Found | null {
  for (const text of texts) {
    const found = find(text)
    if (found !== null) return found
  }
  return null
}

function levelOf(text: string): TerritoryLevel | null {
  return levels.find(([, words]) => words.test(text))?.[0] ?? null
}

/** A plan that gives work to the region's people is the region's; one whose highest people are municipal is a municipality's. */
function partyLevel(parties: string): TerritoryLevel | null {
  if (/региональн\S+\s+(координатор|оператор)|министерств|(^|[^а-яёa-z])(рцои|цоко|ркц|цнппм|[а-я]*иро(?![а-яёa-z])|[а-я]*ипк)/i.test(parties)) return 'region'
  if (/муниципальн\S+\s+координатор|(отдел|управлени)\S*\s+образовани|(^|[^а-яёa-z])(моуо|имц|мкц|уо)([^а-яёa-z]|$)/i.test(parties)) return 'municipality'
  return /директор|учител|педагог|(^|[^а-яёa-z])увр/i.test(parties) ? 'school' : null
}
