import { describe, expect, it } from 'vitest'
import { findDates } from './header-date.ts'

describe('findDates', () => {
  it.each([
    ['от 25.03.2022 № 129', '2022-03-25'], ['« 17 » август 20 21 г.', '2021-08-17'], ['16 ИЮН 2022', '2022-06-16'], ['от «16» 03 2021 г. № 189-ОД', '2021-03-16'],
    ['«21» марта 2021 г.', '2021-03-21'], ['5 мая 2019 года', '2019-05-05'], ['12/09/2018', '2018-09-12'], ['"1" июля 2020г.', '2020-07-01'], ['от 30.10.09 N 1021-р', '2009-10-30'], ['от «_04__» _декабря 2024 г.', '2024-12-04'],
  ])('%s', (text, date) => {
    expect(findDates(text).map((found) => found.date)).toEqual([date])
  })

  it('finds several, in order, and no days that the calendar lacks', () => {
    expect(findDates('от 16.03.2021 (в ред. от 17.05.2021)').map(({ date }) => date)).toEqual(['2021-03-16', '2021-05-17'])
    expect(findDates('31.04.2021, «___» ____ 2021 г., № 12-34-2021')).toEqual([])
  })
})
