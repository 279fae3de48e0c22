import type { ClassBookFault } from '../domain/surveys/classes/read-class-book.ts'

const words: Record<ClassBookFault['code'], (value: string) => string> = {
  'unknown-school': (value) => (value === '' ? 'не сказано, чей это класс: впишите название школы' : `школы «${value}» нет среди тех, чьи списки вы ведёте`),
  'two-schools': (value) => `школ с названием «${value}» несколько: впишите класс в её пустую строку`,
  'not-whole': (value) => `«${value}» — не целое число`,
  'too-small': (value) => `число не может быть меньше ${value}`,
  'too-large': (value) => `число не может быть больше ${value}`,
  'too-long': (value) => `буква или имя класса длиннее ${value} знаков`,
  'no-grade': () => 'не указан класс',
  'no-pupils': () => 'не указано, сколько учеников',
  'no-teachers': () => 'не указано, сколько в школе учителей',
  'teachers-twice': () => 'учителя школы указаны дважды',
  'class-twice': (value) => `класс ${value} указан дважды`,
  'too-many': (value) => `классов больше ${value}`,
  'changed-meanwhile': () => 'список изменили после того, как книгу скачали: скачайте её заново',
}

export function classBookFaultInWords({ code, value }: ClassBookFault): string {
  return words[code](value)
}

/** «Лист «Классы», C7»; the sheet alone where the fault is of the whole school. */
export function classBookPlaceInWords({ sheet, cell }: ClassBookFault): string {
  return `Лист «${sheet}»${cell === null ? '' : `, ${cell}`}`
}
