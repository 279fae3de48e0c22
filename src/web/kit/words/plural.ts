const rules = new Intl.PluralRules('ru')
const numbers = new Intl.NumberFormat('ru-RU')

/** A noun after 1, after 2, after 5: «мероприятие», «мероприятия», «мероприятий». */
export type Forms = readonly [one: string, few: string, many: string]

/** The form of the noun that goes with the number. */
export function formOf(count: number, [one, few, many]: Forms): string {
  const rule = rules.select(count)
  if (rule === 'one') return one
  return rule === 'few' ? few : many
}

/** «1 мероприятие», «1 203 мероприятия»; the number and its noun stay on one line. */
export function counted(count: number, forms: Forms): string {
  return `${numbers.format(count)}\u00a0${formOf(count, forms)}`
}

export function printedNumber(value: number): string {
  return numbers.format(value)
}
