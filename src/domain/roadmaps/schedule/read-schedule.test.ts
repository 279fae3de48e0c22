import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isCivilDate, yearOf, type CivilDate } from '../../kernel/civil-date.ts'
import { readSchedule } from './read-schedule.ts'
import { readingLine } from './reading-line.ts'

const words = [
  'до', 'с', 'по', 'в', 'к', 'на', 'не позднее', 'начиная с', 'в течение', 'до конца', 'середина', 'конец', 'март', 'мая', 'сентябрь', 'декабря', 'февр.', 'I квартал', 'II', 'полугодие',
  '1', '15', '31', '29', '5-го', '12.03', '31.04.2022', '15.02.2022', '28.02.2021', '02.2022', '2021', '2022 г.', '2022-2023', 'года', 'учебный год', '-', '–', ',', ';', 'и', '(', ')', '.', '№ 5',
  'еженедельно', 'ежемесячно', 'ежегодно', 'по пятницам', 'последний вторник', 'месяца', 'числа', '2 раза в год', 'каждые 2 недели', 'по запросу', 'по графику', 'после', 'исполнено', 'постоянно',
  'весь период', 'кроме', 'июля', '1 этап', 'в 14:00', 'осень', 'весенние каникулы', 'первая неделя', 'декада', 'Cмоленск', 'авгу', 'ст', 'З1.05', '500+',
]
const grammarish = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 9 }).map((parts) => parts.join(' '))
const context = fc.record({ years: fc.constantFrom([], [2022], [2021, 2022], [2020, 2021, 2022]), headingYear: fc.constantFrom(null, null, 2021) })

describe('any text at all', () => {
  test('is read without throwing', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ unit: 'grapheme', maxLength: 80 }), grammarish), context, (text, given) => {
      const { schedule, warnings } = readSchedule(text, given)
      expect(schedule.text === null).toBe(text.trim() === '')
      if (schedule.kind === 'unknown') expect([schedule.windows, schedule.recurrence, schedule.condition, warnings.some(({ code }) => code === 'schedule-unread')]).toEqual([[], null, null, true])
    }), { numRuns: 2000 })
  }, 30_000)

  test('is read the same each time', () => {
    fc.assert(fc.property(grammarish, context, (text, given) => {
      expect(readSchedule(text, given)).toEqual(readSchedule(text, given))
    }), { numRuns: 500 })
  }, 30_000)

  test('gives windows of the shape that its kind promises', () => {
    fc.assert(fc.property(grammarish, context, (text, given) => {
      const { kind, windows, recurrence, condition } = readSchedule(text, given).schedule
      const dates = windows.flat().filter((date): date is CivilDate => date !== null)
      expect(dates.every(isCivilDate)).toBe(true)
      expect(windows.every(([, end]) => end !== null)).toBe(true)
      if (kind === 'date') expect([windows.length, windows[0]?.[0]]).toEqual([1, windows[0]?.[1]])
      if (kind === 'deadline') expect([windows.length, windows[0]?.[0]]).toEqual([1, null])
      if (kind === 'period') expect([windows.length, windows[0]?.[0] === null]).toEqual([1, false])
      if (kind === 'periods') expect(windows.length).toBeGreaterThan(1)
      if (kind === 'dependent') expect(condition).not.toBeNull()
      expect(recurrence !== null).toBe(kind === 'recurring')
    }), { numRuns: 2000 })
  }, 30_000)

  test('never gives a year that is neither printed nor planned without a warning, nor one far from them', () => {
    fc.assert(fc.property(grammarish, context, (text, given) => {
      const { schedule, warnings } = readSchedule(text, given)
      const printed: number[] = [...text.matchAll(/20\d\d|\d\d(?= года)|(?<=\.\s*)\d\d(?!\d)/g)].map(([year]) => 2000 + (Number(year) % 100))
      const planned: number[] = [...given.years, ...(given.headingYear === null ? [] : [given.headingYear])]
      const doubted = warnings.some(({ code }) => code === 'year-mismatch')
      for (const date of schedule.windows.flat()) {
        const year = date === null ? null : yearOf(date)
        if (year === null || printed.includes(year) || planned.includes(year)) continue
        expect([...printed, ...planned].some((known) => Math.abs(known - year) === 1 || (year > Math.min(...printed) && year < Math.max(...printed)))).toBe(true)
        expect(doubted || planned.length === 0).toBe(true)
      }
    }), { numRuns: 2000 })
  }, 30_000)
})

describe('what is promised beside the tables', () => {
  test('the heading above the row wins over the plan', () => {
    expect(readSchedule('март', { years: [2021, 2022], headingYear: 2021 }).schedule.windows).toEqual([['2021-03-01', '2021-03-31']])
  })

  test('the text stays as printed, white space collapsed', () => {
    expect(readSchedule('  До \n 29.01.2021\u00A0г. ', { years: [2021], headingYear: null }).schedule.text).toBe('До 29.01.2021 г.')
  })

  test('an empty cell is unknown and has no text', () => {
    expect(readSchedule(' \u00A0 ', { years: [2021], headingYear: null }).schedule).toEqual({ text: null, kind: 'unknown', windows: [], recurrence: null, condition: null })
  })

  test('a cell far too long for a schedule is not read', () => {
    expect(readingLine('15.02.2022 '.repeat(1000), [2022])).toBe('unknown !schedule-unread')
  })

  test('what is wrong is said in Russian with the words concerned', () => {
    const [first] = readSchedule('31.04.2021', { years: [2021], headingYear: null }).warnings
    expect(first).toEqual({ code: 'schedule-unread', where: 'schedule', message: 'Такой даты нет в календаре: «31.04.2021».', advice: 'Впишите верную дату.' })
  })

  test('footnote marks, soft hyphens, combined letters and stray quotes change nothing', () => {
    expect(readingLine('мар\u00ADт², «апрель»* – маи\u0306 2022', [2022])).toBe('periods 2022-03-01..2022-03-31, 2022-04-01..2022-05-31')
  })
})
