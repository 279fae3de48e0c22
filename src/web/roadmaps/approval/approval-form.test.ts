import { describe, expect, test } from 'vitest'
import { ProblemError } from '../../kit/api/problem-error.ts'
import { approvalForm, documentOfForm, faultsOfForm, placeOfRefusal } from './approval-form.ts'

const whole = { act: 'order', number: '15-ОД', date: '2022-03-01', authority: 'Департамент' } as const
const faulty = (form: Parameters<typeof faultsOfForm>[0]) => Object.entries(faultsOfForm(form, '2022-05-16')).filter(([, fault]) => fault !== undefined).map(([field]) => field)

describe('the form of an approval', () => {
  test('takes over what the plan says of itself', () => {
    expect(approvalForm({ approval: { act: null, number: '7', date: null, authority: 'Минобр' } })).toEqual({ act: 'order', number: '7', date: '', authority: 'Минобр' })
    expect(approvalForm({ approval: null })).toEqual({ act: 'order', number: '', date: '', authority: '' })
  })

  test('misses a number only where the act has one', () => {
    expect(faulty({ ...whole, number: ' ' })).toEqual(['number'])
    expect(faulty({ ...whole, number: '', act: 'signature' })).toEqual([])
  })

  test('refuses a day that is no day, and one after the programme date', () => {
    expect(faulty({ ...whole, date: '2022-02-30' })).toEqual(['date'])
    expect(faulty({ ...whole, date: '2022-05-17' })).toEqual(['date'])
    expect(faulty({ ...whole, date: '2022-05-16' })).toEqual([])
  })

  test('sends trimmed texts, and nothing for an empty one', () => {
    expect(documentOfForm({ ...whole, number: ' ', authority: ' Департамент ' }, null)).toMatchObject({ number: null, authority: 'Департамент', file: null })
  })
})

const refusal = (code: string, faults: { at: string; message: string }[] = []) => new ProblemError({ title: '', detail: '', status: 422, code, faults })

test('a refusal of the server goes beside the field that it speaks of', () => {
  expect(placeOfRefusal(refusal('approval.date-future'))).toBe('date')
  expect(placeOfRefusal(refusal('request.invalid', [{ at: 'document.authority', message: '' }]))).toBe('authority')
  expect(placeOfRefusal(refusal('revision.changed-meanwhile'))).toBeNull()
  expect(placeOfRefusal(null)).toBeNull()
})
