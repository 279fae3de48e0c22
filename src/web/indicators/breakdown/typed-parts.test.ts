import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { IndicatorPart } from '../../../contract/indicators.ts'
import { balanceOf, partsToSend, spreadEvenly, typedOf } from './typed-parts.ts'

const part = (id: number, value: number | null, organisationId: string | null = null): IndicatorPart => ({
  territory: { id, name: `Округ ${id}` }, organisation: organisationId === null ? null : { id: organisationId, name: 'Школа' },
  standing: { target: { value, from: value === null ? 'none' : 'given', given: null }, basis: null, measured: null, counted: null, statedFrom: 0, state: 'unknown', projected: null },
})

test('fields open with what was broken down before, and empty ones are not sent', () => {
  const parts = [part(1, 4), part(2, null), part(3, 1, 'school')]
  expect(typedOf(parts)).toEqual({ 1: '4', school: '1' })
  expect(partsToSend(parts, { 1: '4.5', 2: ' ', school: '0' })).toEqual([{ territoryId: 1, organisationId: null, value: 4.5 }, { territoryId: 3, organisationId: 'school', value: 0 }])
})

test('what is spread evenly always makes up the whole', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 1_000 }), fc.constantFrom('sum' as const, 'each' as const), (count, value, spread) => {
    const parts = Array.from({ length: count }, (_, at) => part(at + 1, null))
    return !balanceOf(partsToSend(parts, spreadEvenly(parts, { spread, value })), { comparator: 'gte', spread, value }).isShort
  }))
})

test('what is short is told before it is sent', () => {
  expect(balanceOf([{ territoryId: 1, organisationId: null, value: 4 }], { comparator: 'gte', spread: 'sum', value: 10 })).toEqual({ sum: 4, isShort: true })
})
