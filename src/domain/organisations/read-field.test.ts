import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readOkoLogin, readSite } from './contact.ts'
import { kindNames, readKind } from './kind-names.ts'
import { organisationKinds } from './organisation-kind.ts'
import { partyRoles } from '../roadmaps/plan/party-role.ts'
import { isRefused, readField } from './read-field.ts'

describe('the kind of an organisation', () => {
  test('is read back from its own name, and from its code', () => {
    for (const kind of organisationKinds) expect([readKind(kindNames[kind]), readKind(kind), readKind(kindNames[kind].toUpperCase())]).toEqual([kind, kind, kind])
  })

  test('covers every party of a road map that is a body, and not those that are people', () => {
    const people = new Set<string>(['regional-coordinator', 'municipal-coordinator', 'curator', 'school-head'])
    expect(partyRoles.filter((role) => !people.has(role) && !organisationKinds.some((kind) => kind === role))).toEqual([])
  })

  test.each([
    ['МБОУ СОШ', 'school'], ['Лицей', 'school'], ['Общеобразовательная организация', 'school'], ['МОУО', 'municipal-authority'], ['Управление образования', 'municipal-authority'],
    ['ЦНППМ', 'teacher-development-centre'], ['РЦОИ', 'exam-centre'], ['методический кабинет', 'municipal-methods-service'],
  ])('%s is %s', (text, kind) => expect(readKind(text)).toBe(kind))

  test('is not guessed from nothing', () => expect([readKind(''), readKind('ООО'), readKind('12')]).toEqual([null, null, null]))
})

describe('a site', () => {
  test.each([
    ['school5.ru', 'https://school5.ru'], ['HTTP://School5.RU/', 'http://school5.ru'], ['https://sch5.edu.ru/about?x=1', 'https://sch5.edu.ru/about?x=1'], ['школа5.рф', 'https://школа5.рф'],
  ])('%s is %s', (text, site) => expect(readSite(text)).toBe(site))
  test.each(['нет', '-', 'javascript:alert(1)', 'school5', 'a b.ru', 'ftp://school.ru', 'mailto:a@b.ru', 'https://'])('%s is none', (text) => expect(readSite(text)).toBeNull())
  test('is read anew as itself', () => {
    fc.assert(fc.property(fc.webUrl(), (url) => {
      const site = readSite(url)
      if (site !== null) expect(readSite(site)).toBe(site)
    }))
  })
})

test('a login is kept in one spelling', () => {
  expect([readOkoLogin(' SCH640123 '), readOkoLogin('edu.64'), readOkoLogin('ш64'), readOkoLogin('ab')]).toEqual(['sch640123', 'edu.64', null, null])
})

describe('a field', () => {
  test('takes days as people write them', () => {
    expect([readField('closedOn', '01.09.2023', ''), readField('closedOn', '1.9.2023 г.', ''), readField('closedOn', '2023-09-01', ''), readField('closedOn', '', '')]).toEqual(['2023-09-01', '2023-09-01', '2023-09-01', null])
    expect(isRefused(readField('closedOn', '31.02.2023', ''))).toBe(true)
  })

  test('says which sentence tells why it is refused', () => {
    expect(readField('inn', '123', '')).toEqual({ refused: 'organisation.inn-wrong', parameters: { value: '123' } })
    expect(readField('zone', '', 'Asia/Omsk')).toBe('Asia/Omsk')
  })

  test('reads any text without throwing, and what it has read as itself', () => {
    fc.assert(fc.property(fc.constantFrom('name', 'shortName', 'inn', 'ogrn', 'okoLogin', 'address', 'site', 'zone', 'closedOn', 'kind'), fc.string({ unit: 'binary' }), (field, text) => {
      const value = readField(field, text, 'Europe/Moscow')
      if (!isRefused(value) && value !== null) expect(readField(field, value, 'Europe/Moscow')).toBe(value)
    }))
  })
})
