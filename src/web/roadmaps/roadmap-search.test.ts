import { expect, test } from 'vitest'
import { filterOfSearch, countOfConditions, listForAddress } from './filters/activity-filter.ts'
import { conditionsOf } from './filters/filter-names.ts'
import { defined, parseRoadmapSearch } from './roadmap-search.ts'

test('what an address can not mean is left out of it, and nothing of it is refused', () => {
  expect(parseRoadmapSearch({ view: 'dance', zoom: 3, month: '2022-13', from: 'вчера', doubtful: 'maybe', list: {}, week: '2022-W03' })).toEqual({})
  expect(parseRoadmapSearch({ view: 'timeline', zoom: 'month', group: 'party', q: 2022, doubtful: 'true', month: '2022-03' })).toEqual({ view: 'timeline', zoom: 'month', group: 'party', q: '2022', doubtful: true, month: '2022-03' })
})

test('an address reads back to the filter that was chosen, names that nobody knows are passed over', () => {
  const search = parseRoadmapSearch({ kind: 'event,dance,survey', role: 'curator,nobody', section: 's0,s12,none,x', state: 'now', from: '2022-01-01' })
  expect(filterOfSearch(search)).toEqual({ kinds: ['survey', 'event'], roles: ['curator', 'nobody'], sections: [0, 12, 'none'], states: ['now'], from: '2022-01-01' })
  expect(filterOfSearch({ kind: 'dance', from: '2022-02-31' })).toEqual({})
})

test('each condition is named, and taking it out leaves the others', () => {
  const search = parseRoadmapSearch({ kind: 'event,survey', section: 's0', doubtful: true })
  const conditions = conditionsOf(search, [{ number: '1', title: 'Подготовка' }])
  expect(conditions.map(({ words }) => words)).toEqual(['Анкетирование', 'Событие, совещание', '1. Подготовка', 'только с замечаниями'])
  expect(conditions[0]?.without).toEqual({ kind: 'event' })
  expect(conditions[2]?.without).toEqual({ section: undefined })
  expect(countOfConditions(search)).toBe(3)
})

test('an empty list has no place in an address', () => {
  expect(listForAddress([])).toBeUndefined()
  expect(defined({ q: undefined, kind: 'event' })).toEqual({ kind: 'event' })
})
