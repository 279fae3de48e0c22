import type { CivilDate } from '../../kernel/civil-date.ts'
import { changedFields, type OrganisationField, type OrganisationValues } from '../organisation-values.ts'
import { isRefused, readField, type FieldRefusal, type WrittenField } from '../read-field.ts'
import type { CellFault, DifferenceKind, RowDifference } from './difference.ts'
import { organisationFinder, type RegisteredOrganisation } from './find-organisation.ts'
import type { RegisterRow } from './find-headings.ts'
import { meantTerritory, territoryFinder, type FoundTerritories, type RegisterTerritory } from './find-territory.ts'
import type { ColumnMapping, RegisterField } from './register-column.ts'
import { takenOnce } from './taken-once.ts'

export type RegisterGround = {
  territories: readonly RegisterTerritory[]
  /** All that the importing person may manage, closed ones too. */
  organisations: readonly RegisteredOrganisation[]
  mapping: ColumnMapping
  /** Where an organisation goes whose row says nothing of it; null where that would be a guess. */
  homeId: number | null
  today: CivilDate
}

const writtenFields: readonly WrittenField[] = ['name', 'shortName', 'kind', 'okoLogin', 'inn', 'ogrn', 'address', 'site', 'zone', 'closedOn']
type Said = Partial<Record<RegisterField, string>>
type Fault = FieldRefusal & { field: RegisterField | null }

/**
 * Holds the rows of a workbook against the register, one after another; null for a row that says nothing. A column that is not
 * mapped keeps what stands. An emptied cell empties the field only in a workbook of our own (one with ids): elsewhere it means «unknown».
 */
export function registerComparison({ territories, organisations, mapping, homeId, today }: RegisterGround): (row: RegisterRow) => RowDifference | null {
  const findTerritories = territoryFinder(territories)
  const byId = new Map(territories.map((one) => [one.id, one]))
  const finder = organisationFinder(organisations)
  const once = takenOnce(organisations)
  const empties = mapping.includes('id')

  return (row) => {
    const said = saidBy(row, mapping)
    if (Object.keys(said).length === 0) return null
    const faults: Fault[] = []
    const found = findTerritories(said)
    const present = presentOf(said, found.found[0]?.id ?? homeId, faults)
    const territory = territoryOf(found, present, faults)
    const after = afterOf(said, present, territory, faults)
    faults.push(...rulesOf(present, after, territory))
    if (faults.length === 0) faults.push(...once(row.row, present?.id ?? null, after))
    return differenceOf(row.row, present, after, faults.map((fault) => placed(fault)))
  }

  function presentOf(said: Said, territoryId: number | null, faults: Fault[]): RegisteredOrganisation | null {
    if (said.id) {
      const known = finder.byId(said.id)
      if (!known) faults.push({ field: 'id', refused: 'organisation.id-unknown', parameters: { value: said.id.slice(0, 40) } })
      return known ?? null
    }
    const key = (field: 'okoLogin' | 'ogrn' | 'inn'): string | null => {
      const value = readField(field, said[field] ?? '', '')
      return isRefused(value) ? null : value
    }
    const found = finder.byKeys({ okoLogin: key('okoLogin'), ogrn: key('ogrn'), inn: key('inn'), name: said.name ?? '', territoryId: territoryId ?? 0 })
    if (found === null || 'found' in found) return found?.found ?? null
    const [one, other] = found.disagree
    faults.push({ field: 'okoLogin', refused: 'organisation.codes-disagree', parameters: { one: one.values.name, other: other.values.name } })
    return one
  }

  function territoryOf(found: FoundTerritories, present: RegisteredOrganisation | null, faults: Fault[]): RegisterTerritory | null {
    const presentId = present?.values.territoryId ?? null
    const meant = meantTerritory(found, presentId)
    if ('refused' in meant) {
      faults.push(meant)
      return null
    }
    return meant.territory ?? byId.get(presentId ?? homeId ?? 0) ?? null
  }

  function afterOf(said: Said, present: RegisteredOrganisation | null, territory: RegisterTerritory | null, faults: Fault[]): OrganisationValues {
    const likelyZone = present?.values.zone ?? territory?.zone ?? 'Europe/Moscow'
    const after: OrganisationValues = present ? { ...present.values } : { ...blank, zone: likelyZone }
    if (territory) after.territoryId = territory.id
    for (const field of writtenFields) {
      const text = said[field] ?? ''
      if (text === '' && !(present && empties && mapping.includes(field) && canBeEmpty.has(field))) continue
      const value = readField(field, text, likelyZone)
      if (isRefused(value)) faults.push({ field, ...value })
      else set(after, field, value)
    }
    if (after.name === '') faults.push({ field: 'name', refused: 'organisation.name-empty', parameters: {} })
    return after
  }

  function rulesOf(present: RegisteredOrganisation | null, after: OrganisationValues, territory: RegisterTerritory | null): Fault[] {
    const faults: Fault[] = []
    const refuse = (field: RegisterField, refused: string, parameters: Fault['parameters'] = {}): void => { faults.push({ field, refused, parameters }) }
    if (territory === null && !present) refuse('territory', 'organisation.territory-missing')
    if (territory && !territory.isReachable) refuse('territory', 'organisation.out-of-reach', { territory: territory.name })
    if (present && territory && present.regionId !== (territory.regionId ?? 0)) refuse('territory', 'organisation.other-region', { territory: territory.name })
    if (after.closedOn !== null && after.closedOn > today) refuse('closedOn', 'organisation.date-ahead')
    if (present && present.values.closedOn !== null && changedFields(present.values, after).length > 0) refuse('closedOn', 'organisation.closed-already', { date: present.values.closedOn })
    return faults
  }

  function placed({ field, refused, parameters }: Fault): CellFault {
    const at = field === null ? -1 : mapping.indexOf(field)
    // A territory that is named by its region alone stands in the region's column.
    const column = at === -1 && field === 'territory' ? mapping.findIndex((one) => one === 'territoryCode' || one === 'oktmo' || one === 'region') : at
    return { refused, parameters, column: column === -1 ? null : column + 1 }
  }
}

const blank: OrganisationValues = {
  territoryId: 0, kind: 'school', name: '', shortName: null, inn: null, ogrn: null, okoLogin: null, address: null, zone: '', site: null, closedOn: null,
}
const canBeEmpty: ReadonlySet<OrganisationField> = new Set<OrganisationField>(['shortName', 'inn', 'ogrn', 'okoLogin', 'address', 'site'])

function set<Field extends OrganisationField>(values: OrganisationValues, field: Field, value: OrganisationValues[Field]): void {
  values[field] = value
}

function saidBy({ cells }: RegisterRow, mapping: ColumnMapping): Said {
  const said: Said = {}
  mapping.forEach((field, at) => {
    const text = field === null ? undefined : cells.get(at + 1)?.trim()
    if (field !== null && text !== undefined && text !== '') said[field] = text
  })
  return said
}

function differenceOf(row: number, present: RegisteredOrganisation | null, after: OrganisationValues, faults: readonly CellFault[]): RowDifference {
  const before = present?.values ?? null
  const kind = faults.length > 0 ? 'fault' : kindOf(before, after)
  return {
    row, kind, faults, name: after.name === '' ? (before?.name ?? '') : after.name, organisationId: present?.id ?? null, version: present?.version ?? null,
    before, after: kind === 'fault' ? null : after,
  }
}

function kindOf(before: OrganisationValues | null, after: OrganisationValues): DifferenceKind {
  if (before === null) return 'new'
  if (before.closedOn === null && after.closedOn !== null) return 'closed'
  return changedFields(before, after).length === 0 ? 'unchanged' : 'changed'
}
