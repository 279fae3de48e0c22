import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkSchoolList, type KnownSchool } from './check-school-list.ts'
import { listedLines, schoolCode } from './school-codes.ts'

const school = (id: string, fields: Partial<KnownSchool> = {}): KnownSchool => ({
  id, name: `Муниципальное общеобразовательное учреждение «Школа № ${id}»`, shortName: `МОУ «Школа № ${id}»`, inn: null, ogrn: null, okoLogin: null,
  isSchool: true, isClosed: false, takesPart: false, ...fields,
})

const known = [
  school('1', { inn: '6401000001', ogrn: '1026400000011', okoLogin: 'edu640001' }),
  school('2', { inn: '6401000002', okoLogin: 'edu640002', takesPart: true }),
  school('3', { inn: '6401000003', isClosed: true }),
  school('4', { inn: '6401000004', isSchool: false }),
  school('5', { inn: '6401000005' }),
  school('6', { inn: '6401000005' }),
]
const faults = (text: string, purpose: 'join' | 'leave' = 'join') => checkSchoolList(listedLines(text), known, purpose).map(({ line, organisationId, fault }) => [line, organisationId, fault])

describe('the code of a line', () => {
  it.each([
    ['6401000001', { by: 'inn', value: '6401000001' }],
    ['64 01 000001', { by: 'inn', value: '6401000001' }],
    ['1026400000011', { by: 'ogrn', value: '1026400000011' }],
    ['1\tМОУ «Школа № 1»\t6401000001\t1026400000011', { by: 'ogrn', value: '1026400000011' }],
    ['EDU640001', { by: 'login', value: 'edu640001' }],
    ['12; МОУ «Школа № 1»', { by: 'name', value: 'моу школа № 1'.replace('№ ', '') }],
    ['12', null],
    ['— ; !', null],
  ])('%s', (text, code) => {
    expect(schoolCode(text)).toEqual(code)
  })
})

describe('a list of schools', () => {
  it('names the school of each line, or what is wrong with it', () => {
    expect(faults('6401000001\n\n6401000002\n6401000003\n6401000004\n6401000005\n6409999999\n??\nedu640001')).toEqual([
      [1, '1', null], [3, '2', 'taking-part'], [4, '3', 'closed'], [5, '4', 'not-a-school'], [6, null, 'ambiguous'], [7, null, 'unknown'], [8, null, 'unreadable'], [9, '1', 'repeated'],
    ])
  })

  it('asks of schools that leave only whether they take part', () => {
    expect(faults('6401000001\nМОУ Школа 2', 'leave')).toEqual([[1, '1', 'not-taking-part'], [2, '2', null]])
  })

  it('never takes one school twice, whatever it is named by', () => {
    const line = fc.constantFrom('6401000001', '1026400000011', 'edu640001', 'моу «школа № 1»', '6401000002', '6401000005', 'нет такой')
    fc.assert(fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
      const taken = checkSchoolList(listedLines(lines.join('\n')), known, 'join').filter(({ fault }) => fault === null).map(({ organisationId }) => organisationId)
      expect(new Set(taken).size).toBe(taken.length)
      expect(taken.every((id) => id === '1')).toBe(true)
    }))
  })
})
