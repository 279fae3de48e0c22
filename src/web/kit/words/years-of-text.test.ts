import { expect, test } from 'vitest'
import { yearsOfText } from './years-of-text.ts'

test.each([['2022', [2022]], ['2021–2023', [2021, 2022, 2023]], ['2023, 2021', [2021, 2023]], ['2021 и 2022 гг.', [2021, 2022]], ['2021/2022', [2021, 2022]]])(
  '«%s» is read', (text, years) => {
    expect(yearsOfText(text)).toEqual(years)
  })

test.each(['', 'скоро', '22', '2025-2021', '1812', '2000-2100'])('«%s» is refused', (text) => {
  expect(yearsOfText(text)).toBeNull()
})
