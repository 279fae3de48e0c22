import { letter } from '../kernel/letter.ts'
import { nominativeAdjective } from './nominative-adjective.ts'
import { nominativeTown } from './nominative-town.ts'

const adjective = `[А-ЯЁA-Z][${letter}-]*(?:ого|его|ому|ему|ым|им|ом|ем|ый|ий|ой)`
const common = '(?:муниципальн|городск|сельск|национальн)(?:ого|ому|ым|ом|ый|ой)'
const unit = '(?:район|округ|улус|кожуун)(?:а|у|ом|е)?'
const town = `[А-ЯЁA-Z][${letter}-]*(?:[ ][А-ЯЁA-Z][${letter}-]+)?`
const start = `(?<![${letter}])`
const edge = `(?![${letter}])`

const named = new RegExp(`${start}(?<names>(?:${adjective}\\s+){1,3}?)(?<kind>(?:${common}\\s+)?${unit})${edge}(?<city>\\s+(?:города|г\\.)\\s*${town})?`, 'i')
const cityDistrict = new RegExp(`${start}(?<kind>(?:${common}\\s+)(?:округ|район)(?:а|у|ом|е)?)\\s+(?<rest>(?:(?:-\\s*)?(?:город|г\\.)\\s*)?(?:«[^»]+»|${town}))`)
const formation = new RegExp(`${start}муниципальн(?:ого|ому|ым|ом|ое) образовани[а-я]+\\s+(?<rest>«(?:[^«»]|«[^»]*»)+»|(?:-\\s*)?(?:город[а-я]{0,2}|г\\.)\\s*${town}|${adjective}\\s+(?:район|округ)|${town})`, 'i')
const city = new RegExp(`${start}(?<word>город|города|городу|городом|городе|г\\.|ЗАТО|пос[её]лк[а-я]|станиц[а-я])\\s*(?<town>«[^»]+»|${town})`)

/** The municipality that a text names, in the nominative, without the region after it; null where it names none. */
export function municipalityIn(printed: string): string | null {
  const text = isShouting(printed) ? quietly(printed) : printed
  const byFormation = formation.exec(text)?.groups?.['rest']
  if (byFormation) return `муниципальное образование ${formationName(byFormation)}`
  const district = named.exec(text)?.groups
  if (district && isProperName(district['names'] ?? '')) return districtName(district['names'] ?? '', district['kind'] ?? '', district['city'] ?? '')
  const okrug = cityDistrict.exec(text)?.groups
  if (okrug) return `${nominativePhrase(okrug['kind'] ?? '')} ${okrug['rest'] ?? ''}`
  const found = city.exec(text)?.groups
  return found ? townName(found['word'] ?? '', found['town'] ?? '') : null
}

/** Federal districts and regions with «округ» are no municipalities. */
function isProperName(names: string): boolean {
  return /^[А-ЯЁA-Z]/.test(names) && !/автономн|федеральн|образовательн|общеобразовательн|внутригородск|каждо|друг/iu.test(names)
}

function districtName(names: string, kind: string, cityOf: string): string {
  return `${nominativePhrase(names.trim())} ${nominativePhrase(kind)}${cityOf}`.replace(/\s+/g, ' ')
}

function nominativePhrase(phrase: string): string {
  return phrase.trim().split(/\s+/).map((word) => (/^(?:район|округ|улус|кожуун)/iu.test(word) ? word.toLowerCase().replace(/(?:а|у|ом|е)$/u, '') : lowered(nominativeAdjective(word, 'masculine')))).join(' ')
}

function lowered(word: string): string {
  return /^(?:муниципальн|городск|сельск|национальн)/iu.test(word) ? word.toLowerCase() : word
}

function formationName(rest: string): string {
  return rest.startsWith('«') ? rest : rest.replace(/^(?:-\s*)?(?:город[а-я]{0,2}|г\.)\s*(.+)$/iu, (_, name: string) => `город ${nominativeTown(name)}`)
}

function townName(word: string, name: string): string {
  if (/^(?:ЗАТО|пос|станиц)/iu.test(word)) return `${word.toUpperCase().startsWith('ЗАТО') ? 'ЗАТО' : word} ${name}`
  return `город ${word === 'город' || name.startsWith('«') ? name : nominativeTown(name)}`
}

function isShouting(text: string): boolean {
  return /[А-ЯЁA-Z]{4}/.test(text) && !/[а-яёa-z]{2}/.test(text)
}

/** A heading in capitals with the names' first letters kept: «АДМИНИСТРАЦИЯ АТКАРСКОГО РАЙОНА» → «Администрация Аткарского Района». */
function quietly(text: string): string {
  return text.toLowerCase().replace(/(?<![A-Za-zЀ-ӿ])[A-Za-zЀ-ӿ]/g, (letter) => letter.toUpperCase())
    .replace(/(?<![A-Za-zЀ-ӿ])(?:Муниципальн|Городск|Сельск|Район|Округ|Город|Образовани)(?=[а-яёa-z]*)/g, (word) => word.toLowerCase())
}
