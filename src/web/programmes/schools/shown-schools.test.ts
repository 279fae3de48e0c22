import { expect, test } from 'vitest'
import type { ProgrammeSchool } from '../../../contract/programme-schools.ts'
import { shownSchools } from './shown-schools.ts'

const school = (name: string, fields: Partial<ProgrammeSchool> = {}): ProgrammeSchool => ({
  id: name, name, territoryId: 1, territory: 'Берёзовский район', regionId: 9, inn: '6401000001', login: 'edu1', zone: 'Europe/Moscow', joinedOn: '2022-01-25', leftOn: null, curator: null, hasCurator: false, ...fields,
})
const schools = [school('Школа № 1'), school('Лицей', { territoryId: 2, territory: 'Город', inn: '6402', hasCurator: true, curator: { appointmentId: 'a', name: 'Орлова Анна', since: '2022-02-01' } })]
const names = (narrowing: Partial<Parameters<typeof shownSchools>[1]>) => shownSchools(schools, { words: '', territory: null, onlyBare: false, ...narrowing }).map(({ name }) => name)

test('schools are found by any of their words, in any order and with either «е»', () => {
  expect([names({ words: 'березовский 1' }), names({ words: 'орлова' }), names({ words: '6402' }), names({ words: 'школа город' })]).toEqual([['Школа № 1'], ['Лицей'], ['Лицей'], []])
})

test('schools are narrowed to a territory and to those without a curator', () => {
  expect([names({ territory: 2 }), names({ onlyBare: true }), names({ territory: 2, onlyBare: true }), names({})]).toEqual([['Лицей'], ['Школа № 1'], [], ['Школа № 1', 'Лицей']])
})
