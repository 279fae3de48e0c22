import { wordPattern } from '../kernel/word-pattern.ts'
import type { PopulationCode } from '../processes/population.ts'
import type { Worded } from './activity-words.ts'

const schools = wordPattern(
  'школ*', 'школ-*', 'оо', 'шнор', 'шнсу', 'общеобразовательн* организаци*', 'образовательн* организаци*', 'директор*', 'руководител* (школ*|оо|образовательн*|общеобразовательн*|педагогическ*)?',
  'педагог*', 'педагогическ* (работник*|коллектив*|кадр*|состав*)', 'учител*', 'управленческ* (команд*|кадр*)', 'обучающ(их|иеся|имся|ихся)', 'участник* образовательн*', '(для|всех) участник* проект*', '100 ?% участник* проект*', 'предоставлен* участник*', 'заместител*',
)
const curators = wordPattern('куратор*')
const coordinators = wordPattern('муниципальн* (и региональн* )?координатор*', '(для|с) координатор*', 'координатор(ы|ов|ам|ами), куратор*', 'муниципальн* команд*', '(специалист*|представител*|ответственн*) ~~ муниципальн* уровн*', '(представител*|специалист*) ~ методическ* служб*', 'методическ* служб*')
const municipalities = wordPattern('моуо', 'муниципалитет*', 'муниципальн* (орган*|образовани*|район*|округ*)', 'омс')

/** Of whom the words speak as those who have to come or to do: each once. */
export function audiencesOf({ text, isOfEarlierYear }: Pick<Worded, 'text' | 'isOfEarlierYear'>): PopulationCode[] {
  const found: PopulationCode[] = []
  if (schools.test(text.replace(/куратор[а-я]*( | - )(директор|руководител)[а-я]*/g, 'куратор').replace(/куратор[а-я]*( прикрепленн[а-я]*)?( (школ[а-я]*|шнор|оо))+/g, 'куратор'))) found.push(isOfEarlierYear ? 'earlier-schools' : 'schools')
  if (curators.test(text)) found.push('curators')
  if (coordinators.test(text)) found.push('municipal-coordinators')
  else if (found.length === 0 && municipalities.test(text)) found.push('municipalities')
  return found
}

/** Who of the parties does the work itself instead of answering for others' work. */
export function doersAmong({ parties, isOfEarlierYear }: Pick<Worded, 'parties' | 'isOfEarlierYear'>): PopulationCode[] {
  const roles = new Set(parties.map(({ role }) => role))
  return [
    ...(roles.has('school') || roles.has('school-head') ? [isOfEarlierYear ? 'earlier-schools' as const : 'schools' as const] : []),
    ...(roles.has('curator') ? ['curators' as const] : []),
  ]
}
