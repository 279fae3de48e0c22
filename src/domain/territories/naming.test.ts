import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nameOn, renamed, type Naming } from './naming.ts'

const day = fc.integer({ min: 0, max: 3_000 }).map((days) => new Date(Date.UTC(2015, 0, 1 + days)).toISOString().slice(0, 10))
const name = fc.constantFrom('А', 'Б', 'В', 'Г')
const renames = fc.array(fc.record({ since: day, name }), { maxLength: 8 })

test('last year\'s reports keep last year\'s name', () => {
  const naming = renamed('Школа № 1', [], { since: '2022-09-01', name: 'Лицей № 1' })
  expect([nameOn('Лицей № 1', naming, '2022-08-31'), nameOn('Лицей № 1', naming, '2022-09-01'), nameOn('Школа', [], '1950-01-01')]).toEqual(['Школа № 1', 'Лицей № 1', 'Школа'])
})

test('a second rename on the same day corrects the first, and one that changes nothing leaves no trace', () => {
  const once = renamed('А', [], { since: '2022-09-01', name: 'Б' })
  expect(renamed('Б', once, { since: '2022-09-01', name: 'В' })).toEqual([{ since: '1900-01-01', name: 'А' }, { since: '2022-09-01', name: 'В' }])
  expect(renamed('А', [], { since: '2022-09-01', name: 'А' })).toEqual([{ since: '1900-01-01', name: 'А' }])
})

test('whatever the order of renames, the name on a day is the last one told that began by then', () => {
  fc.assert(fc.property(name, renames, day, (first, told, date) => {
    const naming = told.reduce<Naming[]>((known, one) => renamed(first, known, one), [])
    const latest = new Map(told.map(({ since, name }) => [since, name]))
    const begun = [...latest.keys()].filter((since) => since <= date).sort().at(-1)
    // Telling a name that already holds changes nothing, neither then nor later.
    fc.pre(told.every((one, at) => nameOn(first, told.slice(0, at).reduce<Naming[]>((known, earlier) => renamed(first, known, earlier), []), one.since) !== one.name))
    expect(nameOn(first, naming, date)).toBe(begun === undefined ? first : latest.get(begun))
  }))
})

test('a rename holds on its own day, and leaves every day before it as it was', () => {
  fc.assert(fc.property(name, renames, fc.record({ since: day, name }), day, (first, told, one, date) => {
    const before = told.reduce<Naming[]>((known, each) => renamed(first, known, each), [])
    const after = renamed(first, before, one)
    expect(nameOn(first, after, one.since)).toBe(one.name)
    if (date < one.since) expect(nameOn(first, after, date)).toBe(nameOn(first, before, date))
  }))
})
