import type { FoundNumber } from './found-number.ts'

/** A number of a folded text: what stands before it, its own characters with the unit, what stands after. */
export type NumberPlace = { before: string; own: string; after: string; number: FoundNumber; compared: boolean }

/** A number for which one of these holds is no aim. `why` is for the reader of this table. */
type Exclusion = {
  why: string
  before?: RegExp
  after?: RegExp
  /** Not where the text compares («не менее 9 классов») or the number is a percentage. */
  onlyBare?: boolean
  holds?: (place: NumberPlace) => boolean
}

const month = '(?:январ|феврал|март|апрел|ма[йя](?![а-я])|июн|июл|август|сентябр|октябр|ноябр|декабр)'
const yearWord = '(?:г\\.|гг\\.?|год[а-я]*|г(?![а-я])|учебн[а-я]+ год|уч\\.)'
const timeUnit = '(?:дн(?:я|ей|и|ям)?|день|сут[а-я]*|недел[а-я]*|месяц[а-я]*|мес\\.|лет|минут[а-я]*|мин\\.|л\\.|экз[а-я]*|стр[а-я]*|кв\\.|руб[а-я]*|год(?:а|у|ов)?)(?![а-я])'
const numberedNoun = '(?:этап[а-я]?|тур|модул[ья]|блок[а-я]?|групп[аыуе]|поток[а-я]?|квартал[а-я]?|класс[а-я]?|вариант[а-я]?|част[ьи]|уровн[а-я]|ступен[а-я]|направлени[ея])'

const exclusions: readonly Exclusion[] = [
  { why: 'a numbered paper («№ 5», «п. 1»)', before: /(?:№|номер[а-я]*|п\.|пункт[а-я]*|ст\.|прил\.|приложени[а-я]*|таблиц[а-я]*|форм[аеы]|раздел[а-я]*)\s*$/ },
  { why: 'a numbered school or address («СОШ 5», «д. 3»)', before: /(?:сош|оош|гимнази[яиюей]+|лице[йяюе]+м?|школ[аыуе]|дом|д\.|ул\.|кв\.|тел\.|каб\.|кабинет)\s*$/ },
  { why: 'a numbered task («задания 5 и 6»)', onlyBare: true, before: /(?:задани[яйею]|вопрос[а-я]{0,3})\s+(?:\d+\s*(?:,|и|-)\s*)*$/ },
  { why: 'the number of another row («показатель 3.1»)', holds: ({ before, own }) => own.includes('.') && /(?:показател|мероприяти|задач|раздел)[а-я]*\s*$/.test(before) },
  { why: 'part of a name («ВПР-2021»)', before: /[а-яa-z]\s?-$/ },
  { why: 'part of a name («500+»)', onlyBare: true, after: /^\s?\+/ },
  { why: 'part of a word («36-часовая»)', after: /^-[а-яa-z]{4,}/ },
  { why: 'a fraction («1/3», «две трети»)', after: /^\s?\/\s?\d|^\s+трет/, holds: ({ number }) => !number.percent },
  { why: 'a fraction («1/3»)', before: /\d\s?\/\s?$/, holds: ({ number }) => !number.percent },
  { why: 'every so many («каждый 5 педагог»)', before: /кажд[а-я]+\s*$/ },
  { why: 'how often, not how much («1 раз в квартал»)', onlyBare: true, after: /^\s*раза?\s+в\s/ },
  { why: 'part of a name («007»)', holds: ({ own }) => /^0\d/.test(own) },
  { why: 'inside a name in quotes', onlyBare: true, holds: ({ before }) => isQuoted(before) },
  { why: 'a year («2021», «за 2021 год»)', onlyBare: true, holds: ({ number, after }) => isYear(number) && !/^\s+(?:школ|педагог|учител|человек|чел|обучающ|участник|респондент|организац|оо)/.test(after) },
  { why: 'a year of two digits («21 г.»)', after: new RegExp(`^\\s*${yearWord}`), holds: ({ number, before }) => number.value > 9 && !/(?:раз|менее)\s*$/.test(before) },
  { why: 'a day («1 марта», «1-го мая»)', after: new RegExp(`^(?:-?го)?\\s*${month}`) },
  { why: 'a day («до 30.05»)', before: /(?:до|с|по|от|к|на)\s*$/, after: /^(?!\s*%)/, holds: ({ own }) => /^(?:\d{1,2})\.(?:0\d|1[0-2])$/.test(own.trim()) },
  { why: 'part of a date («30.05.2022»)', after: /^\.\d{2}/ },
  { why: 'part of a date («30.05.2022»)', before: /\d\.$/ },
  { why: 'an ordinal («1-й этап», «2-го»)', after: /^\s?-?(?:ый|ой|й|го|му|ом|м|я|ая|ую|ю|ое|ые|ых|ого|ому)(?![а-я])/ },
  { why: 'one of several («в рамках 2 мониторинга»)', onlyBare: true, before: /(?:в рамках|по итогам|по результатам|в ходе|после|на основе|к)(?: проведения| завершения)?\s*$/, holds: ({ number }) => !number.inWords && number.value < 10 },
  { why: 'a stage or a class by its number («1 этап», «9 класс»)', onlyBare: true, after: /^\s*(?:-\s*)?(?:этап|полугоди|квартал|класс|уровн[яеи]|уровень|ступен|триместр|четверт|смен[аыуе]|тур(?:а|е|у)?(?![а-я])|очеред|пункт)/, holds: ({ number, before }) => !number.inWords && !/(?:проведен|организован|состоял)[а-я]*\s*$/.test(before) },
  { why: 'a group by its number («2 группа»)', onlyBare: true, after: /^\s*(?:группа|группу|группе|поток(?![а-я])|модуль|блок(?![а-я])|часть)/, holds: ({ number, after }) => number.value > 1 || /^\s*групп/.test(after) },
  { why: 'a thing with its number after it («этап 2»)', onlyBare: true, before: new RegExp(`${numberedNoun}\\s*$`), after: /^(?!\s+[а-я]{4,})/ },
  { why: 'grades («9-х классов», «6 и 9 классов»)', onlyBare: true, after: /^(?:\s?-?х)?(?:\s*(?:,|и|-)\s*\d+(?:\s?-?х)?)*\s+кл(?:асс|\.|(?![а-я]))/ },
  { why: 'marks («на «4» и «5»», «5-балльная шкала»)', after: /^\s?-?\s?балл?ьн/ },
  { why: 'marks', before: /(?:отметк|оценк)[а-я]*\s+«?$|на «?4»? и «?$/ },
  { why: 'marks', before: /(?:^|\s)на\s*$/, after: /^\s*и\s+«?5/ },
  { why: 'hours of a programme («108 ч.»)', onlyBare: true, after: /^\s?-?\s?(?:ч(?:ас[а-я]*)?\.?(?![а-я])|академическ|ак\.)/ },
  { why: 'hours of a programme («в объеме не менее 16 часов»)', before: /(?:объем|программ|курс|кпк|дпп|пк)[а-я]*\s*[(,]?\s*(?:не менее|не ниже|от|более|не более|свыше|минимум)?\s*$/, after: /^\s?-?\s?(?:ч(?:ас[а-я]*)?\.?(?![а-я])|академическ|ак\.)/ },
  { why: 'a length or a size («5 дней», «12 л.»)', after: new RegExp(`^\\s?-?\\s?(?:(?:рабочи|календарн|учебн)[а-я]*\\s+)?${timeUnit}`) },
  { why: 'what another number is a part of («3 из 5»)', before: /\d[а-я\s%-]*\s+из\s*$/ },
  { why: 'the mark of a list («1. », «2) »)', after: /^[.)](?:\s|$)/, holds: (place) => isListMark(place) },
  { why: 'a law («273-ФЗ») or a telephone', holds: ({ after, number }) => /^\s?-\s?(?:фз|од|р|п|о)(?![а-я])/.test(after) || number.value > 9_999_999 },
  { why: 'a pronoun («один из», «одной»)', onlyBare: true, holds: (place) => isPronoun(place) },
]

export function isNoAim(place: NumberPlace): boolean {
  const isBare = !place.compared && !place.number.percent
  return exclusions.some(
    ({ before, after, onlyBare, holds }) =>
      (!onlyBare || isBare) && (before?.test(place.before) ?? true) && (after?.test(place.after) ?? true) && (holds?.(place) ?? true),
  )
}

function isYear({ value, inWords }: FoundNumber): boolean {
  return !inWords && Number.isInteger(value) && value >= 1990 && value <= 2060
}

function isQuoted(before: string): boolean {
  const opened = (before.match(/[«“„]/g) ?? []).length
  const closed = (before.match(/[»”]/g) ?? []).length
  return opened > closed || (before.match(/"/g) ?? []).length % 2 === 1
}

function isListMark({ before, after, number }: NumberPlace): boolean {
  if (number.percent) return false
  return /(?:^|[.;:)\n])\s*\(?$/.test(before) || (/^\s*1[.)]/.test(before) && number.value < 30 && after.length > 3)
}

/** «один» counts only after a word of something done: «разработана одна программа». */
function isPronoun({ number, before, after }: NumberPlace): boolean {
  if (!number.inWords || number.value !== 1) return false
  return /^\s+(?:из|и (?:той|того|тех)|раз(?![а-я]))/.test(after) || !/(?:ан[аоы]?|ен[аоы]?|ят[аоы]?)\s*$/.test(before)
}
