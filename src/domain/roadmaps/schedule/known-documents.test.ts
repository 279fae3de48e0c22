import { expect, test } from 'vitest'
import { readSchedule } from './read-schedule.ts'

const weekend = new Set(['03.04', '30.05', '28.02', '29.05', '30.10', '27.11', '12.03.2022'])
const iso = (day: string, year: number): string => `${year}-${day.slice(3, 5)}-${day.slice(0, 2)}`

const dates2021 = '22.01 25.01 27.01 28.01 05.02 15.02 24.02 25.02 26.02 01.03 10.03 12.03 18.03 25.03 01.04 02.04 03.04 15.04 21.04 26.04 20.05 28.05 30.05 18.06 21.06 28.06 17.09 20.09 01.11 16.12 20.12'
const deadlines2021 = '29.01 15.02 28.02 09.03 22.03 30.03 31.03 23.04 30.04 17.05 24.05 26.05 29.05 30.05 31.05 25.06 29.06 30.06 25.08 24.09 30.09 22.10 25.10 30.10 19.11 22.11 27.11 30.11 03.12 30.12'
const dates2022 = '03.02 24.02 16.03 23.03 27.04 18.05 14.01 18.01 19.01 31.01 10.02 17.02 25.02 03.03 10.03 11.03 12.03 14.03 30.03 04.04 16.05 30.05 06.06'

test.each(dates2021.split(' '))('%s.2021 г. is that day', (day) => {
  const { schedule, warnings } = readSchedule(`${day}.2021 г.`, { years: [2021], headingYear: null })
  expect(schedule).toMatchObject({ kind: 'date', windows: [[iso(day, 2021), iso(day, 2021)]] })
  expect(warnings.map(({ code }) => code)).toEqual(weekend.has(day) ? ['weekend'] : [])
})

test.each(deadlines2021.split(' '))('До %s.2021 г. ends on that day', (day) => {
  const { schedule, warnings } = readSchedule(`До ${day}.2021 г.`, { years: [2021], headingYear: null })
  expect(schedule).toMatchObject({ kind: 'deadline', windows: [[null, iso(day, 2021)]] })
  expect(warnings.map(({ code }) => code)).toEqual(weekend.has(day) ? ['weekend'] : [])
})

test.each(dates2022.split(' '))('%s.2022 is that day', (day) => {
  const { schedule, warnings } = readSchedule(`${day}.2022`, { years: [2022], headingYear: null })
  expect(schedule).toMatchObject({ kind: 'date', windows: [[iso(day, 2022), iso(day, 2022)]] })
  expect(warnings.map(({ code }) => code)).toEqual(weekend.has(`${day}.2022`) ? ['weekend'] : [])
})
