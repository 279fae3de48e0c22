import { describe, expect, it } from 'vitest'
import { emptyProof, missingOf, proofOf } from './typed-proof.ts'

describe('a proof that is typed in', () => {
  it.each([
    [{}, 'proof'], [{ link: 'site' }, 'link'], [{ number: '12' }, 'date'], [{ date: '2022-03-01' }, 'number'], [{ link: 'https://school.example/news' }, null], [{ number: '12', date: '2022-03-01' }, null], [{ files: ['f'] }, null],
  ] as const)('%o lacks %s', (typed, missing) => {
    expect(missingOf({ ...emptyProof, ...typed, files: [...('files' in typed ? typed.files : [])] })).toBe(missing)
  })

  it('is sent with nothing where nothing was typed', () => {
    expect(proofOf({ ...emptyProof, link: ' https://a.example ', stated: '12.5' })).toEqual({ files: [], link: 'https://a.example', document: null, note: null, stated: 12.5 })
  })
})
