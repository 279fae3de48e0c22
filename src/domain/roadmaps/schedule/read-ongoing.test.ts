import { expect, test } from 'vitest'
import { readingLine } from './reading-line.ts'

const expressions: readonly (readonly [text: string, years: readonly number[], reading: string])[] = [
  ['Постоянно', [2022], 'ongoing 2022-01-01..2022-12-31'],
  ['постоянно, в течение года', [2022], 'ongoing 2022-01-01..2022-12-31'],
  ['постоянно с марта', [2022], 'ongoing 2022-03-01..2022-12-31'],
  ['на постоянной основе', [2022], 'ongoing 2022-01-01..2022-12-31'],
  ['систематически', [2022], 'ongoing 2022-01-01..2022-12-31'],
  ['с 1 сентября 2019 года, постоянно', [2019], 'ongoing 2019-09-01..2019-12-31'],
  ['С мая 2010 г. постоянно', [2010], 'ongoing 2010-05-01..2010-12-31'],
  ['Постоянно в течение срока реализации программы', [2010], 'ongoing 2010-01-01..2010-12-31'],
]

test.each(expressions)('reads what goes on: «%s» in %j', (text, years, reading) => {
  expect(readingLine(text, years)).toBe(reading)
})
