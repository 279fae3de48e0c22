import type { FoundNumber } from './found-number.ts'

type Place = { before: string; own: string; after: string; number: FoundNumber; compared: boolean }
type Exclusion = { why: string; holds: (place: Place) => boolean }

const months = '(?:январ|феврал|март|апрел|ма[йя](?![а-я])|июн|июл|август|сентябр|октябр|ноябр|декабр)'
const monthNext = new RegExp(`^(?:-?го)?\\s*${months}`)

/** Numbers that are no aims, each with its reason. `before` and `after` are folded text around the number and its unit. */
const exclusions: readonly Exclusion[] = [
  { why: 'a numbered thing («№ 5», «п. 1.2», «СОШ 5»)', holds: ({ before }) => /(?:№|n|номер[а-я]*|п\.|пункт[а-я]*|ст\.|прил\.|приложени[а-я]*|таблиц[а-я]*|форм[аеы]|раздел[а-я]*|сош|оош|гимнази[яиюей]+|лице[йяюе]+м?|школ[аыуе]|дом|д\.|ул\.|кв\.|тел\.|каб\.|кабинет)\s*$/.test(before) },
  { why: 'the number of another row («показатель 3.1»)', holds: ({ before, own }) => /(?:показател[а-я]*|мероприяти[а-я]*|задач[а-я]*|раздел[а-я]*)\s*$/.test(before) && own.includes('.') },
  { why: 'a name («500+», «ВПР-2021», «версия 2.0»)', holds: ({ before, after, own }) => /^\s?\+/.test(after) || /[а-яa-z]\s?-$/.test(before) || /^-[а-яa-z]{4,}/.test(after) || /^0\d/.test(own) },
  { why: 'inside a name in quotes', holds: ({ before, compared, number }) => isQuoted(before) && !compared && !number.percent },
  { why: 'a year', holds: ({ number, after, before, compared }) => isYear(number) && !compared && (!number.percent) && !/^\s+(?:школ|педагог|учител|человек|чел|обучающ|участник|респондент|организац|оо)/.test(after) || (/^\s*(?:г\.|гг\.?|год[а-я]*|г(?![а-я])|учебн[а-я]+ год|уч\.)/.test(after) && number.value > 9 && !/(?:раз|менее)\s*$/.test(before)) },
  { why: 'a date', holds: ({ own, after, before }) => monthNext.test(after) || /^\d{1,2}\.\d{2}(?:\.\d{2,4})?$/.test(own.trim()) && !/^\s*%/.test(after) && /^0|\.0\d|\.1[0-2]/.test(own.slice(-3)) && /(?:до|с|по|от|к|на)\s*$/.test(before) || /^\.\d{2}/.test(after) || /\d\.$/.test(before) },
  { why: 'an ordinal («1-й этап», «2-го»)', holds: ({ after }) => /^\s?-?(?:ый|ой|й|го|му|ом|м|я|ая|ую|ю|ое|ые|ых|ого|ому)(?![а-я])/.test(after) },
  { why: 'one of several, told by its number («в рамках 2 мониторинга»)', holds: ({ before, number, compared }) => !compared && !number.percent && !number.inWords && number.value < 10 && /(?:в рамках|по итогам|по результатам|в ходе|после|на основе|к)(?: проведения| завершения)?\s*$/.test(before) },
  { why: 'a thing with a number («1 этап», «2 группа», «9 класс»)', holds: (place) => isNumberedThing(place) },
  { why: 'a grade or a mark («9-х классов», «на «4» и «5»»)', holds: ({ after, compared, before }) => (/^(?:\s?-?х)?(?:\s*(?:,|и|-)\s*\d+(?:\s?-?х)?)*\s+(?:класс|курс(?:а|ов)? об|балльн|бальн)/.test(after) && !compared) || (/^\s?-?\s?балл?ьн/.test(after)) || /(?:отметк[а-я]*|оценк[а-я]*)\s+«?$/.test(before) || (/(?:^|\s)на\s*$/.test(before) && /^\s*и\s+«?5/.test(after)) || (/на «?4»? и «?$/.test(before)) },
  { why: 'a length or a size («108 ч.», «в течение 5 дней», «на 12 л.»)', holds: ({ after, before, compared }) => /^\s?-?\s?(?:ч(?:ас[а-я]*)?\.?(?![а-я])|академическ|ак\.|часов)/.test(after) && (!compared || /(?:объем[а-я]*|программ[а-я]*|курс[а-я]*|кпк|дпп|пк)\s*[(,]?\s*(?:не менее|не ниже|от|более|не более|свыше|минимум)?\s*$/.test(before)) || (/^\s?-?\s?(?:(?:рабочи[а-я]*|календарн[а-я]*|учебн[а-я]*)\s+)?(?:дн(?:я|ей|и|ям)?|день|сут|недел|месяц|мес\.|лет(?![а-я])|минут|мин\.|л\.|экз|стр|кв\.|руб|тыс\.? руб|год(?:а|у|ов)?(?![а-я]))/.test(after)) },
  { why: 'a count of the second kind («3 из 5»)', holds: ({ before }) => /\d[а-я\s%-]*\s+из\s*$/.test(before) },
  { why: 'a mark of a list («1. », «2) »)', holds: ({ before, after, number }) => !number.percent && /^[.)](?:\s|$)/.test(after) && (/(?:^|[.;:)\n])\s*\(?$/.test(before) || (/^\s*1[.)]/.test(before) && number.value < 30 && after.length > 3)) },
  { why: 'a law or a telephone', holds: ({ after, number }) => /^\s?-\s?(?:фз|од|р|п|о)(?![а-я])/.test(after) || number.value > 9_999_999 },
  { why: 'a pronoun («один из», «одной»)', holds: (place) => isPronoun(place) },
]

export function isNoAim(place: Place): boolean {
  return exclusions.some(({ holds }) => holds(place))
}

function isYear({ value, inWords }: FoundNumber): boolean {
  return !inWords && Number.isInteger(value) && value >= 1990 && value <= 2060
}

function isQuoted(before: string): boolean {
  const opened = (before.match(/[«“„]/g) ?? []).length
  const closed = (before.match(/[»”]/g) ?? []).length
  return opened > closed || ((before.match(/"/g) ?? []).length % 2 === 1)
}

/** One thing of a row, not so many of them: the noun is in the singular, or is a stage, which is counted only where the text compares. */
function isNumberedThing({ after, number, compared, before }: Place): boolean {
  if (compared || number.percent || number.inWords) return false
  if (/^\s?-?х(?![а-я])/.test(after)) return false
  if (/^\s*(?:-\s*)?(?:этап|полугоди|квартал|класс|уровн[яеи]|уровень|ступен|триместр|четверт|смен[аыуе]|тур(?:а|е|у)?(?![а-я])|очеред|пункт|курс[ае]?\s+(?:вуза|колледжа))/.test(after)) return !/(?:проведен|проведено|организован|состоял)[а-я]*\s*$/.test(before)
  if (/^\s*(?:групп[аыуе](?![а-я])|поток[уе]?(?![а-я])|модул[ьюе](?![а-я])|блок[уе]?(?![а-я])|част[ьи](?![а-я]))/.test(after)) return number.value > 4 || /^\s*(?:группа|группу|группе|поток(?![а-я])|модуль|блок(?![а-я])|часть)/.test(after) && number.value > 1 || /^\s*(?:группа|группе)/.test(after)
  return /(?:этап|тур|модул[ья]|блок[а-я]?|групп[аыуе]|поток[а-я]?|квартал[а-я]?|класс[а-я]?|вариант[а-я]?|част[ьи]|уровн[а-я]|ступен[а-я]|направлени[ея])\s*$/.test(before) && !/^\s+[а-я]{4,}/.test(after)
}

function isPronoun({ number, compared, before, after }: Place): boolean {
  if (!number.inWords || number.value !== 1 || number.percent) return false
  if (compared) return false
  return /^\s+(?:из|и (?:той|того|тех)|раз(?![а-я]))/.test(after) || !/(?:ан[аоы]?|ен[аоы]?|ят[аоы]?)\s*$/.test(before)
}
