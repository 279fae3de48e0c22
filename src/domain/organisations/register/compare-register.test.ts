import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { kindNames } from '../kind-names.ts'
import type { OrganisationValues } from '../organisation-values.ts'
import { organisationKinds } from '../organisation-kind.ts'
import { registerComparison, type RegisterGround } from './compare-register.ts'
import type { RowDifference } from './difference.ts'
import type { RegisteredOrganisation } from './find-organisation.ts'
import type { RegisterTerritory } from './find-territory.ts'
import { registerColumns, registerFields, type ColumnMapping, type RegisterField } from './register-column.ts'
import { zoneLabel } from '../../territories/zones.ts'

const territory = (id: number, code: string, name: string, regionId: number | null, more: Partial<RegisterTerritory> = {}): RegisterTerritory =>
  ({ id, code, name, regionId, oktmo: null, zone: 'Europe/Saratov', isReachable: true, ...more })
const territories = [
  territory(1, 'RU', 'Российская Федерация', null, { isReachable: false }),
  territory(2, 'RU-64', 'Саратовская область', 2), territory(3, 'RU-59', 'Пермский край', 3, { isReachable: false }),
  territory(4, 'RU-64-1', 'Заречный муниципальный район', 2, { oktmo: '63604000' }), territory(5, 'RU-64-2', 'Нагорный район', 2),
  territory(6, 'RU-59-1', 'Лесной округ', 3, { isReachable: false }),
]
const names = new Map(territories.map(({ id, name }) => [id, name]))

const values = (name: string, more: Partial<OrganisationValues> = {}): OrganisationValues => ({
  territoryId: 4, kind: 'school', name, shortName: null, inn: null, ogrn: null, okoLogin: null, address: null, zone: 'Europe/Saratov', site: null, closedOn: null, ...more,
})
const organisation = (at: number, of: OrganisationValues): RegisteredOrganisation => ({ id: idOf(at), version: 3, regionId: 2, values: of })
const idOf = (at: number): string => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`

const ground = (mapping: ColumnMapping, organisations: readonly RegisteredOrganisation[] = [], more: Partial<RegisterGround> = {}): RegisterGround =>
  ({ territories, organisations, mapping, homeId: null, today: '2024-03-01', ...more })

/** Compares rows of texts in the order of the mapping, from row 2 on. */
function compared(of: RegisterGround, rows: readonly (readonly string[])[]): (RowDifference | null)[] {
  const compare = registerComparison(of)
  return rows.map((cells, at) => compare({ row: at + 2, cells: new Map(cells.map((text, column) => [column + 1, text])) }))
}
const faultsOf = (difference: RowDifference | null | undefined) => difference?.faults.map(({ refused, column }) => [refused, column])

describe('a workbook of another system', () => {
  const mapping: ColumnMapping = ['region', 'territory', null, 'name', 'okoLogin', 'inn']

  test('names new schools by region and municipality, however these are written', () => {
    const [first, second] = compared(ground(mapping), [['64', 'Заречный р-н', 'x', 'Школа № 1', 'SCH640001', '7707083893'], ['Саратовская обл.', 'НАГОРНЫЙ РАЙОН', '', 'Школа № 2', '', '']])
    expect(first).toMatchObject({ kind: 'new', row: 2, after: { territoryId: 4, name: 'Школа № 1', kind: 'school', okoLogin: 'sch640001', inn: '7707083893', zone: 'Europe/Saratov' } })
    expect(second).toMatchObject({ kind: 'new', after: { territoryId: 5 } })
  })

  test('finds what is there by its codes, else by its name, and an empty cell there means «unknown»', () => {
    const there = [organisation(1, values('Старое имя', { okoLogin: 'sch640001', inn: '7707083893' })), organisation(2, values('Школа «Радуга»', { address: 'ул. Лесная' }))]
    const [renamed, same, nothing] = compared(ground(mapping, there), [['64', 'Заречный район', '', 'Новое имя', 'sch640001', ''], ['', 'Заречный район', '', 'Школа Радуга', '', ''], ['', '', 'только это', '', '', '']])
    expect(renamed).toMatchObject({ kind: 'changed', organisationId: idOf(1), version: 3, before: { name: 'Старое имя' }, after: { name: 'Новое имя', inn: '7707083893' } })
    expect(same).toMatchObject({ kind: 'changed', organisationId: idOf(2), after: { address: 'ул. Лесная' } })
    expect(nothing).toBeNull()
  })

  test('does not take a school for another of the same name', () => {
    const there = [organisation(1, values('Школа № 1', { inn: '7707083893' }))]
    expect(compared(ground(mapping, there), [['64', 'Заречный район', '', 'Школа № 1', '', '7736207543']])[0]).toMatchObject({ kind: 'new', organisationId: null })
  })

  test('names each fault by its cell', () => {
    const rows = [
      ['64', 'Заречный район', '', 'Школа', '', '7707083894'], ['64', 'Неведомый район', '', 'Школа', '', ''], ['Марс', '', '', 'Школа', '', ''],
      ['59', 'Лесной округ', '', 'Школа', '', ''], ['', '', '', 'Школа', '', ''], ['64', 'Заречный район', '', '', 'sch1', ''],
    ]
    expect(compared(ground(mapping), rows).map(faultsOf)).toEqual([
      [['organisation.inn-wrong', 6]], [['organisation.territory-unknown', 2], ['organisation.territory-missing', 2]], [['organisation.region-unknown', 1], ['organisation.territory-missing', 2]],
      [['organisation.out-of-reach', 2]], [['organisation.territory-missing', 2]], [['organisation.name-empty', 4]],
    ])
  })

  test('says of what was said before in which row it was', () => {
    const there = [organisation(1, values('Чужая', { okoLogin: 'sch640009' }))]
    const found = compared(ground(mapping, there), [['64', 'Заречный район', '', 'АА', 'sch640005', ''], ['64', 'Нагорный район', '', 'ББ', 'sch640005', ''], ['64', 'Нагорный район', '', 'ВВ', '', ''], ['64', 'Нагорный район', '', 'вв', '', '']])
    expect(found.map((one) => one?.kind)).toEqual(['new', 'fault', 'new', 'fault'])
    expect([found[1]?.faults[0], found[3]?.faults[0]]).toMatchObject([{ refused: 'organisation.twice-in-file', parameters: { row: 2 }, column: 5 }, { refused: 'organisation.twice-in-file', parameters: { row: 4 }, column: 4 }])
  })

  test('puts what says nothing of its place into the municipality of the one who imports', () => {
    expect(compared(ground(['name'], [], { homeId: 5 }), [['Школа']])[0]).toMatchObject({ kind: 'new', after: { territoryId: 5 } })
  })
})

describe('a workbook of our own', () => {
  const mapping: ColumnMapping = ['id', 'name', 'address', 'territory', 'territoryCode', 'closedOn']
  const there = [organisation(1, values('Школа № 1', { address: 'ул. Лесная' })), organisation(2, values('Закрытая', { closedOn: '2023-01-01' }))]
  const one = (cells: readonly string[], more: Partial<RegisterGround> = {}) => compared(ground(mapping, there, more), [cells])[0]

  test('empties what was emptied, and keeps what can\'t be empty', () => {
    expect(one([idOf(1), '', '', '', '', ''])).toMatchObject({ kind: 'changed', after: { name: 'Школа № 1', address: null, territoryId: 4 } })
  })

  test('moves the school where one of the two cells of its territory was changed', () => {
    expect(one([idOf(1), 'Школа № 1', 'ул. Лесная', 'Нагорный район', 'RU-64-1', ''])).toMatchObject({ kind: 'changed', after: { territoryId: 5 } })
    expect(one([idOf(1), 'Школа № 1', 'ул. Лесная', 'Заречный муниципальный район', 'RU-64-2', ''])).toMatchObject({ kind: 'changed', after: { territoryId: 5 } })
    expect(faultsOf(one([idOf(1), 'Школа № 1', '', 'Лесной округ', 'RU-64-2', '']))).toEqual([['organisation.territory-disagrees', 4]])
    expect(faultsOf(one([idOf(1), 'Школа № 1', '', 'Лесной округ', '', '']))).toEqual([['organisation.out-of-reach', 4], ['organisation.other-region', 4]])
  })

  test('closes, not before the day has come, and leaves alone what is closed', () => {
    expect(one([idOf(1), 'Школа № 1', 'ул. Лесная', '', '', '29.02.2024'])).toMatchObject({ kind: 'closed', after: { closedOn: '2024-02-29' } })
    expect(faultsOf(one([idOf(1), 'Школа № 1', '', '', '', '02.03.2024']))).toEqual([['organisation.date-ahead', 6]])
    expect(one([idOf(2), 'Закрытая', '', '', '', ''])).toMatchObject({ kind: 'unchanged' })
    expect(faultsOf(one([idOf(2), 'Открытая', '', '', '', '']))).toEqual([['organisation.closed-already', 6]])
  })

  test('does not invent organisations for ids that it does not know', () => {
    expect(faultsOf(one([idOf(9), 'Школа', '', 'Нагорный район', '', '']))).toEqual([['organisation.id-unknown', 1]])
  })
})

const cellsOf = ({ id, values }: RegisteredOrganisation): Record<RegisterField, string> => ({
  id, name: values.name, shortName: values.shortName ?? '', kind: kindNames[values.kind], region: '', territory: names.get(values.territoryId) ?? '', territoryCode: '', oktmo: '',
  okoLogin: values.okoLogin ?? '', inn: values.inn ?? '', ogrn: values.ogrn ?? '', address: values.address ?? '', zone: zoneLabel(values.zone), site: values.site ?? '',
  closedOn: values.closedOn === null ? '' : values.closedOn.split('-').reverse().join('.'),
})

const words = fc.stringMatching(/^[А-Яа-я]{2,8}( [А-Яа-я0-9]{1,6}){0,2}$/)
const someValues = fc.record<OrganisationValues>({
  territoryId: fc.constantFrom(2, 4, 5), kind: fc.constantFrom(...organisationKinds), name: words, shortName: fc.option(words), inn: fc.constantFrom(null, '7707083893', '7736207543'), ogrn: fc.constant(null),
  okoLogin: fc.constant(null), address: fc.option(words), zone: fc.constantFrom('Europe/Saratov', 'Asia/Omsk'), site: fc.constantFrom(null, 'https://a.ru'), closedOn: fc.constantFrom(null, null, '2023-05-05'),
})
/** The register, and the same organisations as somebody would have them. */
const edited = fc.array(fc.tuple(someValues, someValues), { minLength: 1, maxLength: 12 }).map((pairs) => pairs.map(([before, after], at) => ({
  before: organisation(at, before), after: before.closedOn === null ? after : before,
})))

describe('a difference', () => {
  test('once applied, is what the workbook says', () => {
    fc.assert(fc.property(edited, (pairs) => {
      const rows = pairs.map(({ before, after }) => { const cells = cellsOf({ ...before, values: after }); return registerFields.map((field) => cells[field]) })
      const differences = compared(ground(registerFields, pairs.map(({ before }) => before)), rows)
      expect(differences.map((one) => one?.after)).toEqual(pairs.map(({ after }) => after))
      const applied = pairs.map(({ before }, at) => ({ ...before, values: differences[at]?.after ?? before.values }))
      expect(compared(ground(registerFields, applied), rows).map((one) => one?.kind)).toEqual(rows.map(() => 'unchanged'))
    }))
  })

  test('is empty where the register is held against itself', () => {
    fc.assert(fc.property(edited, (pairs) => {
      const register = pairs.map(({ before }) => before)
      const rows = register.map((one) => { const cells = cellsOf(one); return registerFields.map((field) => cells[field]) })
      expect(compared(ground(registerFields, register), rows).map((one) => one?.kind)).toEqual(rows.map(() => 'unchanged'))
    }))
  })

  test('comes of any texts without throwing, and a fault changes nothing', () => {
    fc.assert(fc.property(fc.array(fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(idOf(1), 'Нагорный район', '64', '')), { minLength: registerColumns.length, maxLength: registerColumns.length }), { maxLength: 6 }), (rows) => {
      for (const one of compared(ground(registerFields, [organisation(1, values('Школа'))]), rows)) if (one?.kind === 'fault') expect(one.after).toBeNull()
    }))
  })
})
