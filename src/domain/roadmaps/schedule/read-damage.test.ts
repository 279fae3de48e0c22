import { expect, test } from 'vitest'
import { readingLine } from './reading-line.ts'

const expressions: readonly (readonly [text: string, years: readonly number[], reading: string])[] = [
  ['авгу ст', [2022], 'period 2022-08-01..2022-08-31 !cell-repaired'],
  ['20 21 г.', [2022], 'period 2021-01-01..2021-12-31 !cell-repaired !year-mismatch'],
  ['авгу ст 20 21 г.', [2022], 'period 2021-08-01..2021-08-31 !cell-repaired !year-mismatch'],
  ['мaй', [2022], 'period 2022-05-01..2022-05-31 !cell-repaired'],
  ['З1.05.2022', [2022], 'date 2022-05-31 !cell-repaired'],
  ['l5.02', [2022], 'date 2022-02-15 !cell-repaired'],
  ['вмарте', [2022], 'period 2022-03-01..2022-03-31 !cell-repaired'],
  ['домая', [2022], 'deadline ..2022-04-30 !cell-repaired !schedule-unread'],
  ['апрельмай', [2022], 'period 2022-04-01..2022-05-31 !cell-repaired'],
  ['сентабрь 2022', [2022], 'period 2022-09-01..2022-09-30 !cell-repaired'],
  ['дек абрь', [2022], 'period 2022-12-01..2022-12-31 !cell-repaired'],
  ['М а р т', [2022], 'period 2022-03-01..2022-03-31 !cell-repaired'],
  ['сен-тябрь', [2022], 'period 2022-09-01..2022-09-30 !cell-repaired'],
  ['ноября\u00ADдекабря', [2022], 'period 2022-11-01..2022-12-31 !cell-repaired'],
  ['3O.05.2022', [2022], 'date 2022-05-30 !cell-repaired'],
  ['O1.03.2022', [2022], 'date 2022-03-01 !cell-repaired'],
  ['2O22 год', [2022], 'period 2022-01-01..2022-12-31 !cell-repaired'],
  ['март 202 2 года', [2022], 'period 2022-03-01..2022-03-31 !cell-repaired'],
  ['« 17 » август 20 21 г.', [2021], 'date 2021-08-17 !cell-repaired'],
  ['Ма рт 2018', [2018], 'period 2018-03-01..2018-03-31 !cell-repaired'],
  ['февра ля', [2018], 'period 2018-02-01..2018-02-28 !cell-repaired'],
  ['де кабрь 20 18 г.', [2018], 'period 2018-12-01..2018-12-31 !cell-repaired'],
  ['апpель 2018', [2018], 'period 2018-04-01..2018-04-30 !cell-repaired'],
  ['Oктябрь', [2018], 'period 2018-10-01..2018-10-31 !cell-repaired'],
  ['15.О2.2018', [2018], 'date 2018-02-15 !cell-repaired'],
  ['l2.03.2018', [2018], 'date 2018-03-12 !cell-repaired'],
  ['1З.04.2018', [2018], 'date 2018-04-13 !cell-repaired'],
  ['15 мартa', [2018], 'date 2018-03-15 !cell-repaired'],
]

test.each(expressions)('reads damaged cells: «%s» in %j', (text, years, reading) => {
  expect(readingLine(text, years)).toBe(reading)
})
