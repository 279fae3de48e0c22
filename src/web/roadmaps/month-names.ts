const names = ['Январь', 'Февраль', 'Март', 'Апрель', 'Май', 'Июнь', 'Июль', 'Август', 'Сентябрь', 'Октябрь', 'Ноябрь', 'Декабрь']
const shortNames = ['янв', 'фев', 'мар', 'апр', 'май', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек']

/** Month is 1 to 12. */
export function monthName(month: number): string {
  return names[month - 1] ?? ''
}

export function shortMonthName(month: number): string {
  return shortNames[month - 1] ?? ''
}
