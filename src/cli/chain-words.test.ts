import { expect, test } from 'vitest'
import { chainWords } from './chain-words.ts'

const regions = new Map([[17, { name: 'Томская область', code: '70' }]])

test('a region is named by its name and code, not by a number that nobody outside the database knows', () => {
  const words = chainWords({
    entries: 5, regions, derived: [],
    heads: [{ regionId: 0, seq: 2, hash: 'aa' }, { regionId: 17, seq: 3, hash: 'bb' }],
    faults: [{ regionId: 17, seq: 3, what: 'broken-link' }, { regionId: 0, seq: null, what: 'unlinked-entry' }, { regionId: 99, seq: 1, what: 'lost-head' }],
  })
  expect(words.heads).toEqual(['страна: 2 зап., конец цепочки aa', 'Томская область (код 70): 3 зап., конец цепочки bb', 'Журнал повреждён: 3'])
  expect(words.faults).toEqual([
    'Журнал, Томская область (код 70), звено 3: запись изменена: хеш не сходится.',
    'Журнал, страна: есть запись без звена.',
    'Журнал, регион 99, которого в справочнике нет, звено 1: конец цепочки, сохранённый раньше, в ней не найден: журнал обрезан или пересчитан.',
  ])
})

test('a whole journal is said to be whole', () => {
  expect(chainWords({ entries: 0, heads: [], faults: [], regions, derived: [] })).toEqual({ faults: [], heads: ['Журнал цел: 0 зап.'] })
})
