import { monthNames } from './month-names.ts'
import { cardinalWords, ordinalWords } from './numerals.ts'
import { weekdayNames } from './weekday-names.ts'

/** Small words that must never be glued to a neighbour or taken for a misprint. */
const particles = [
  'а', 'без', 'в', 'во', 'г', 'гг', 'до', 'за', 'и', 'из', 'или', 'к', 'ко', 'на', 'не', 'но', 'о', 'об', 'от', 'по', 'при', 'с', 'со', 'у', 'ч', 'чем', 'раз', 'раза',
  'мере', 'план', 'плану', 'факту', 'после', 'года', 'году', 'год', 'годы', 'годах', 'годов', 'кв', 'уч', 'мес', 'дня', 'дней', 'дни', 'день', 'числа', 'число', 'числу',
  'неделю', 'недели', 'неделя', 'недель', 'месяц', 'месяца', 'месяце', 'месяцев', 'весна', 'весной', 'лето', 'летом', 'осень', 'осенью', 'зима', 'зимой', 'мск', 'час', 'часов',
]

/** Long words whose broken or misspelt form is worth mending. */
const landmarks = [
  'постоянно', 'ежедневно', 'еженедельно', 'ежемесячно', 'ежеквартально', 'ежегодно', 'квартал', 'квартала', 'квартале', 'кварталы', 'полугодие', 'полугодия', 'полугодии',
  'течение', 'течении', 'учебного', 'учебный', 'учебном', 'декада', 'декаде', 'половина', 'половине', 'систематически', 'позднее', 'исполнено', 'выполнено', 'необходимости',
  'летний', 'весенний', 'осенний', 'зимний', 'неделя', 'неделю', 'начиная', 'согласно', 'квартального', 'рабочий', 'рабочим', 'графиком', 'каникул', 'середина', 'воскресенье',
  'графику', 'запросу', 'согласованию', 'каникулы', 'период', 'каждый', 'каждую', 'каждое', 'каждого', 'последний',
]

const months = [...monthNames.keys()].filter((form) => form.length >= 6)
const mendable: ReadonlySet<string> = new Set([...monthNames.keys(), ...[...weekdayNames.keys()].filter((form) => form.length > 4), ...landmarks, ...[...ordinalWords.keys()].filter((form) => form.length > 5), 'года', 'году', 'год', 'месяца', 'неделю'])
const known: ReadonlySet<string> = new Set([...particles, ...landmarks, ...monthNames.keys(), ...weekdayNames.keys(), ...ordinalWords.keys(), ...cardinalWords.keys()])
const likely = [...months, ...landmarks.filter((word) => word.length >= 8)]

export function isKnownWord(form: string): boolean {
  return known.has(form)
}

/** Whether pieces that stand apart («авгу ст») may be put together to this word. */
export function isMendable(form: string): boolean {
  return mendable.has(form)
}

/** The one word that a misprint stands for («сентабрь» → «сентябрь»); null where none is one letter away, or several that mean different things. */
export function withoutMisprint(form: string): string | null {
  if (form.length < 6 || known.has(form)) return null
  const near = likely.filter((word) => Math.abs(word.length - form.length) <= 1 && oneEditApart(word, form) && !isOtherEnding(word, form))
  const meanings = new Set(near.map((word) => monthNames.get(word) ?? word.slice(0, -2)))
  return meanings.size === 1 ? (near[0] ?? null) : null
}

/** «постоянной» is no misprint of «постоянно»; «сентябр» is one of «сентябрь». */
function isOtherEnding(word: string, form: string): boolean {
  const stem = Math.min(word.length, form.length) - 2
  return !monthNames.has(word) && word.slice(0, stem) === form.slice(0, stem)
}

function oneEditApart(a: string, b: string): boolean {
  let start = 0
  while (start < a.length && a[start] === b[start]) start += 1
  let endA = a.length
  let endB = b.length
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA -= 1
    endB -= 1
  }
  const [restA, restB] = [endA - start, endB - start]
  const swapped = restA === 2 && restB === 2 && a[start] === b[start + 1] && a[start + 1] === b[start]
  return (restA <= 1 && restB <= 1) || swapped
}
