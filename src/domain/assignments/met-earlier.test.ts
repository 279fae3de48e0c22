import { describe, expect, it } from 'vitest'
import { metEarlier, type AskedOfSchool, type EarlierFact } from './met-earlier.ts'

const asked = (id: string, step: string, over: Partial<AskedOfSchool> = {}): AskedOfSchool => ({ id, binding: step, process: 'visit', step, startsOn: '2022-02-01', dueOn: '2022-02-28', ...over })
const visit = (on: string, visitType: EarlierFact['visitType'] = 'first'): EarlierFact => ({ kind: 'visit.signed', on, visitType })
const pairs = (...args: Parameters<typeof metEarlier>) => metEarlier(...args).map(({ id, fact }) => [id, fact.on])

describe('What was done before a road map asked for it', () => {
  it('is closed by the fact of the day on which it was done', () => {
    expect(pairs([asked('a', 'first-visit')], [visit('2022-02-14')])).toEqual([['a', '2022-02-14']])
    expect(pairs([asked('a', 'fill', { process: 'self-diagnosis' })], [{ kind: 'self-diagnosis.sent', on: '2022-02-20', visitType: null }])).toEqual([['a', '2022-02-20']])
  })

  it('counts a first visit as a visit only where first visits are not asked for', () => {
    expect(pairs([asked('a', 'visit')], [visit('2022-02-14')])).toEqual([['a', '2022-02-14']])
    expect(pairs([asked('a', 'visit'), asked('b', 'first-visit')], [visit('2022-02-14'), visit('2022-02-20', 'regular')])).toEqual([['b', '2022-02-14'], ['a', '2022-02-20']])
  })

  it('gives each visit to one window: the first that had begun, or the first of all', () => {
    const windows = [asked('spring', 'visit', { startsOn: '2022-04-01', dueOn: '2022-05-31' }), asked('winter', 'visit')]
    expect(pairs(windows, [visit('2022-01-20', 'regular'), visit('2022-03-15', 'regular'), visit('2022-04-20', 'regular')])).toEqual([['winter', '2022-01-20'], ['spring', '2022-04-20']])
  })

  it('is nothing where nothing fits', () => {
    expect(pairs([asked('a', 'verify')], [visit('2022-02-14')])).toEqual([])
  })
})
