const declensions: readonly (readonly string[])[] = [
  ['январь', 'января', 'январю', 'январем', 'январе', 'январи', 'янв'],
  ['февраль', 'февраля', 'февралю', 'февралем', 'феврале', 'фев', 'февр'],
  ['март', 'марта', 'марту', 'мартом', 'марте', 'мар'],
  ['апрель', 'апреля', 'апрелю', 'апрелем', 'апреле', 'апр'],
  ['май', 'мая', 'маю', 'маем', 'мае'],
  ['июнь', 'июня', 'июню', 'июнем', 'июне', 'июн'],
  ['июль', 'июля', 'июлю', 'июлем', 'июле', 'июл'],
  ['август', 'августа', 'августу', 'августом', 'августе', 'авг'],
  ['сентябрь', 'сентября', 'сентябрю', 'сентябрем', 'сентябре', 'сен', 'сент'],
  ['октябрь', 'октября', 'октябрю', 'октябрем', 'октябре', 'окт'],
  ['ноябрь', 'ноября', 'ноябрю', 'ноябрем', 'ноябре', 'ноя', 'нояб'],
  ['декабрь', 'декабря', 'декабрю', 'декабрем', 'декабре', 'дек'],
]

/** Every form of a month's name in small letters, «ё» as «е», without a full stop → 1 to 12. */
export const monthNames: ReadonlyMap<string, number> = new Map(declensions.flatMap((forms, index) => forms.map((form) => [form, index + 1] as const)))

/** «январь» … as a plan prints it. */
export function monthInNominative(month: number): string {
  return declensions[month - 1]?.[0] ?? ''
}

/** «января» … as it stands after a day. */
export function monthInGenitive(month: number): string {
  return declensions[month - 1]?.[1] ?? ''
}

/** «январе» … as it stands after «в». */
export function monthInPrepositional(month: number): string {
  return declensions[month - 1]?.[4] ?? ''
}
