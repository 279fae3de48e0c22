import { expect, test } from 'vitest'
import { appointmentOf, emptyDraft, faultsOf } from './appointment-draft.ts'

const draft = emptyDraft('2022-03-01')
const school = { value: '00000000-0000-4000-8000-000000000001', label: 'Школа' }

test('says what is missing, by the place that the role wants', () => {
  expect(faultsOf(draft)).toEqual(['role'])
  expect(faultsOf({ ...draft, role: 'school-head', territory: 5 })).toEqual(['place'])
  expect(faultsOf({ ...draft, role: 'curator', organisation: school })).toEqual(['place'])
  expect(faultsOf({ ...draft, role: 'federal-operator' })).toEqual([])
  expect(faultsOf({ ...draft, role: 'curator', territory: 5, startsOn: '', endsOn: '' })).toEqual(['startsOn'])
  expect(faultsOf({ ...draft, role: 'curator', territory: 5, endsOn: '2022-02-01' })).toEqual(['endsOn'])
})

test('is sent with the place of the role alone: what was chosen for another role before is left out', () => {
  const typed = { ...draft, territory: 5, organisation: school, number: ' 12-ОД ', date: '2022-02-01' }
  expect(appointmentOf({ ...typed, role: 'school-head' }, { id: 'x', countryId: 1 })).toMatchObject({ territoryId: null, organisationId: school.value, endsOn: null, document: { number: '12-ОД', date: '2022-02-01' } })
  expect(appointmentOf({ ...typed, role: 'curator' }, { id: 'x', countryId: 1 })).toMatchObject({ territoryId: 5, organisationId: null })
  expect(appointmentOf({ ...typed, role: 'administrator' }, { id: 'x', countryId: 1 })).toMatchObject({ territoryId: 1, organisationId: null })
  expect(appointmentOf(draft, { id: 'x', countryId: 1 })).toBeNull()
})
