import { expect, test } from 'vitest'
import { activityForms } from './nouns.ts'
import { counted } from './plural.ts'

test.each([[1, '1 мероприятие'], [2, '2 мероприятия'], [5, '5 мероприятий'], [11, '11 мероприятий'], [21, '21 мероприятие'], [112, '112 мероприятий']])(
  'the noun agrees with %i', (count, words) => {
    expect(counted(count, activityForms).replace(/\s/g, ' ')).toBe(words)
  })
