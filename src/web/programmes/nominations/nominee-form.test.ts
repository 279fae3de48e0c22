import { expect, test } from 'vitest'
import { nomineeOf, type NomineeForm } from './nominee-form.ts'

const form: NomineeForm = { role: 'curator', territoryId: 7, organisationId: null, isKnown: false, personId: null, name: ' Орлова Анна ', email: '', phone: '', hasPhoneConsent: false }

test('somebody new is taken with what was typed, empty fields left out', () => {
  expect(nomineeOf(form).body).toEqual({ role: 'curator', territoryId: 7, organisationId: null, person: { name: 'Орлова Анна', email: null, phone: null, hasPhoneConsent: false } })
})

test('somebody known is taken by id, whatever stands in the fields of a new one', () => {
  expect(nomineeOf({ ...form, isKnown: true, personId: 'p', name: '' }).body).toMatchObject({ person: { id: 'p' } })
})

test.each([
  [{ territoryId: null }, 'territory'], [{ name: 'Орлова' }, 'person'], [{ isKnown: true }, 'person'], [{ phone: '+7 900' }, 'consent'],
] as const)('what is missing is named: %o', (part, field) => {
  const { body, faults } = nomineeOf({ ...form, ...part })
  expect([body, Object.keys(faults)]).toEqual([null, [field]])
})
