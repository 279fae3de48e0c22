import { describe, expect, test } from 'vitest'
import { readSchedule } from './read-schedule.ts'

const plain = [
  '22.01.2021 г.', 'До 29.01.2021 г.', '05.04. - 06.04.2021 г.', '21-24.03.2022', '12, 14 и 19 мая 2021', 'с 1 по 15 марта', 'с 10.02.2022 по 23.06.2022', '28 февраля – 4 марта 2022 года',
  '3-го марта 2022 г.', 'май', 'Апрель - май', 'Июнь, ноябрь', 'февраль, сентябрь 2022 года', 'декабрь 2021 - январь 2022', 'В течение 2022 года', 'до конца года', '14.02.2022 - до конца года (в соответствии с графиком посещения)',
  'I квартал 2022', '2-е полугодие', 'первая половина мая', '1-я декада марта', 'последняя неделя августа', '2021-2022 учебный год', 'осень 2022', 'Еженедельно', 'ежемесячно до 5-го числа',
  'Еженедельно по четвергам с 10.02.2022 по 23.06.2022, с 15.09.2022 по 22.12.2022', 'последняя пятница месяца', 'каждую первую среду месяца', '2 раза в год (июнь, декабрь)', 'не реже 1 раза в квартал',
  'Постоянно', 'По плану работы Совета', 'в течение 10 дней после издания приказа', 'март (по графику)', 'по мере необходимости', 'не позднее 1 июня', 'начиная с сентября', 'скоро', 'п. 3.1', '32.05.2021',
]

const changes: readonly (readonly [name: string, change: (text: string) => string])[] = [
  ['in capitals', (text) => text.toUpperCase()],
  ['with no-break spaces', (text) => text.replaceAll(' ', '\u00A0')],
  ['with a minus sign for each dash', (text) => text.replaceAll(/[-–—]/g, '−')],
  ['with a no-break hyphen for each dash', (text) => text.replaceAll(/[-–—]/g, '‑')],
  ['without spaces around dashes', (text) => text.replaceAll(/ [-–—] /g, '–')],
  ['with spaces around dashes between words', (text) => text.replaceAll(/(\p{L})-(\p{L})/gu, '$1 - $2')],
  ['without spaces after commas', (text) => text.replaceAll(', ', ',')],
  ['with a comma behind', (text) => `${text},`],
  ['with a full stop behind', (text) => `${text}.`],
  ['with a semicolon behind', (text) => `${text};`],
  ['with an asterisk', (text) => `${text}*`],
  ['with a footnote number', (text) => `${text}²`],
  ['in quotes', (text) => `«${text}»`],
  ['with a label', (text) => `Срок: ${text}`],
  ['on several lines', (text) => text.replaceAll(' ', '\n')],
  ['with wide spaces', (text) => `  ${text.replaceAll(' ', '   ')} `],
  ['with Latin letters o', (text) => text.replaceAll('о', 'o')],
  ['with Latin letters c', (text) => text.replaceAll('с', 'c')],
  ['with Latin letters a and e', (text) => text.replaceAll('а', 'a').replaceAll('е', 'e')],
  ['with a soft hyphen', (text) => text.replace(/(\p{L}{3})(\p{L}{3})/u, '$1\u00AD$2')],
  ['with a broken month', (text) => text.replace(/(янв|февр|март|апр|июн|июл|авг|сент|окт|нояб|дек)(\p{L})/u, '$1 $2')],
  ['with a month broken over a line', (text) => text.replace(/(янв|февр|апр|июн|июл|авг|сент|окт|нояб|дек)(\p{L})/u, '$1- $2')],
  ['with a word broken over a line', (text) => text.replace(/(\p{L}{3})(\p{L}{4})/u, '$1- $2')],
  ['marked as done', (text) => `${text} (исполнено)`],
  ['with the form of meeting', (text) => `${text} (онлайн)`],
]

function meaning(text: string): object {
  const { kind, windows, recurrence } = readSchedule(text, { years: [2022], headingYear: null }).schedule
  return { text, kind, windows, recurrence }
}

describe.each(changes)('an expression %s', (_, change) => {
  test('means the same', () => {
    expect(plain.map((text) => ({ ...meaning(change(text)), text }))).toEqual(plain.map(meaning))
  })
})
