import { describe, expect, it } from 'vitest'
import { headingMonth, headingYears, looksLikeTime } from './time-words.ts'

describe('headings of time', () => {
  it.each([['2021 год', [2021]], ['2021 г.', [2021]], ['2021/2022 учебный год', [2021, 2022]], ['2021-22 уч. год', [2021, 2022]], ['на 2023 год', [2023]], ['2022 – 2024 гг.', [2022, 2023, 2024]]])('«%s»', (text, years) => {
    expect(headingYears(text)).toEqual(years)
  })

  it('takes nothing else for a year', () => {
    for (const text of ['2021 участник', 'План 2021', '15.03.2021', 'Итоги 2021 года']) expect(headingYears(text)).toBeNull()
  })

  it('knows a month alone', () => {
    expect(headingMonth('СЕНТЯБРЬ')).toEqual({ month: 'сентябрь', year: null })
    expect(headingMonth('Январь 2022 года')).toEqual({ month: 'январь', year: 2022 })
    expect(headingMonth('Сентябрьские встречи')).toBeNull()
  })
})

describe('looksLikeTime', () => {
  it.each(['до 15 марта', '10-14', '21.03–27.03.2022', 'III квартал', 'В течение года', 'по запросу', 'еженедельно', 'Постоянно'])('«%s» could be one', (text) => {
    expect(looksLikeTime(text)).toBe(true)
  })

  it.each(['', 'Муниципальный координатор', 'и ИС', 'Справка', 'Маяк'])('«%s» could not', (text) => {
    expect(looksLikeTime(text)).toBe(false)
  })
})
