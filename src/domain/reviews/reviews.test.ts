import fc, { assert, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentTemplates } from '../catalogue/document-templates/document-templates.ts'
import { reviewCriteria } from '../catalogue/reviews/review-criteria.ts'
import { shippedReviewRoute } from '../catalogue/reviews/review-routes.ts'
import { documentKinds } from '../programme-documents/document-kind.ts'
import { fieldsOf } from '../programme-documents/document-template.ts'
import { blinded, blindedFileName } from './blinded.ts'
import { conclude } from './conclusion.ts'
import { conflictOf, distribute, type Expert, type ToRead } from './distribution.ts'
import { countCriteriaFaults, outcomeOf, percentOf, reviewFaults } from './review-criteria.ts'
import { countRouteFaults, mainSteps } from './review-route.ts'
import { readBy, timingOf } from './review-window.ts'
import { positionOf, type PastRound } from './route-position.ts'
import { drawSample, sampleSize } from './sample.ts'

const names = fc.uniqueArray(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 40 }).map((ids) => ids.map((id) => `e${id}`))
const anExpert = (personId: string, rest: Partial<Expert> = {}): Expert => ({ personId, organisations: [], municipalities: [], load: 0, ...rest })
const aThing = (id: string, rest: Partial<ToRead> = {}): ToRead => ({ id, organisationId: `school of ${id}`, municipalityId: null, barred: [], ...rest })
const strict = { ownMunicipality: false }

const staffed = fc.record({
  experts: names.chain((ids) => fc.tuple(...ids.map((personId) => fc.record({ personId: fc.constant(personId), organisations: fc.subarray(['s1', 's2', 's3']), municipalities: fc.subarray([1, 2, 3]), load: fc.nat(5) })))),
  things: fc.uniqueArray(fc.nat(200), { maxLength: 60 }).chain((ids) => fc.tuple(...ids.map((id) => fc.record({ id: fc.constant(`d${id}`), organisationId: fc.constantFrom('s1', 's2', 's3', 's4'), municipalityId: fc.constantFrom(null, 1, 2, 3), barred: fc.subarray(['e1', 'e2']) })))),
  count: fc.constantFrom(1, 2), seed: fc.string({ maxLength: 8 }), ownMunicipality: fc.boolean(),
})

describe('Distribution', () => {
  it('never asks anybody in conflict, asks each for a document once, and tells of every document', () => {
    assert(property(staffed, ({ experts, things, count, seed, ownMunicipality }) => {
      const { given, short } = distribute({ ownMunicipality }, count, things, experts, seed)
      expect([...given.map(({ id }) => id), ...short].toSorted()).toEqual(things.map(({ id }) => id).toSorted())
      for (const { id, experts: chosen } of given) {
        expect(new Set(chosen).size).toBe(count)
        const thing = things.find((one) => one.id === id)
        for (const personId of chosen) expect(conflictOf(experts.find((one) => one.personId === personId) ?? anExpert(''), thing ?? aThing(''), { ownMunicipality })).toBeNull()
      }
      for (const id of short) expect(experts.filter((expert) => conflictOf(expert, things.find((one) => one.id === id) ?? aThing(''), { ownMunicipality }) === null).length).toBeLessThan(count)
    }))
  })

  it('comes out the same from the same seed, in whatever order things and people come', () => {
    assert(property(staffed, fc.nat(), ({ experts, things, count, seed, ownMunicipality }, turn) => {
      const turned = <T>(list: readonly T[]): T[] => [...list.slice(turn % (list.length || 1)), ...list.slice(0, turn % (list.length || 1))].toReversed()
      expect(distribute({ ownMunicipality }, count, turned(things), turned(experts), seed)).toEqual(distribute({ ownMunicipality }, count, things, experts, seed))
    }))
  })

  it('leaves nobody with two more than another where nobody is in conflict', () => {
    assert(property(names, fc.nat(100), fc.constantFrom(1, 2), fc.string({ maxLength: 8 }), (ids, count, each, seed) => {
      const { given } = distribute(strict, each, Array.from({ length: count }, (_, at) => aThing(`d${at}`)), ids.map((id) => anExpert(id)), seed)
      const loads = ids.map((id) => given.filter(({ experts }) => experts.includes(id)).length)
      expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1)
    }))
  })

  it.each([
    ['the own school', { organisations: ['s'] }, {}, strict, 'own-school'],
    ['the own municipality, where that is set', { municipalities: [7] }, { municipalityId: 7 }, strict, 'own-municipality'],
    ['the own municipality, where it is allowed', { municipalities: [7] }, { municipalityId: 7 }, { ownMunicipality: true }, null],
    ['the own school, even where the municipality is allowed', { organisations: ['s'], municipalities: [7] }, { municipalityId: 7 }, { ownMunicipality: true }, 'own-school'],
    ['what they read in this round', {}, { barred: ['e1'] }, strict, 'barred'],
  ])('knows the conflict of %s', (_name, expert, thing, step, conflict) => {
    expect(conflictOf(anExpert('e1', expert), aThing('d', { organisationId: 's', ...thing }), step)).toBe(conflict)
  })
})

describe('A sample', () => {
  it('is no smaller than its share, of the cohort, the same again, and holds every smaller sample of its seed', () => {
    assert(property(names, fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 100 }), fc.string({ maxLength: 8 }), (cohort, one, other, seed) => {
      const [small, large] = [drawSample(cohort, Math.min(one, other), seed), drawSample(cohort.toReversed(), Math.max(one, other), seed)]
      expect(large.length).toBe(sampleSize(cohort.length, Math.max(one, other)))
      expect((large.length * 100) / cohort.length).toBeGreaterThanOrEqual(Math.max(one, other))
      expect(large.slice(0, small.length)).toEqual(small)
      expect(large.every((id) => cohort.includes(id))).toBe(true)
    }))
  })

  it('is another with another seed', () => {
    const cohort = Array.from({ length: 100 }, (_, at) => `s${at}`)
    expect(drawSample(cohort, 50, 'a')).not.toEqual(drawSample(cohort, 50, 'b'))
    expect(drawSample(cohort, 50, 'a')).toHaveLength(50)
  })
})

describe('A conclusion', () => {
  const two = { experts: 2, allowedDifference: 20, passFrom: 60 } as const

  it.each([
    [[], { is: 'waiting' }], [[70], { is: 'waiting' }], [[70, 80], { is: 'ready', percent: 75, outcome: 'pass' }], [[50, 69], { is: 'ready', percent: 59.5, outcome: 'return' }],
    [[50, 71], { is: 'third' }], [[50, 71, 55], { is: 'ready', percent: 52.5, outcome: 'return' }], [[50, 71, 69], { is: 'ready', percent: 70, outcome: 'pass' }], [[40, 80, 60], { is: 'ready', percent: 70, outcome: 'pass' }],
  ] as const)('of %j is %j', (percents, expected) => {
    expect(conclude(two, percents)).toEqual(expected)
  })

  it('never depends on the order, lies between the readings, and needs no more than three', () => {
    assert(property(fc.array(fc.integer({ min: 0, max: 1_000 }).map((tenths) => tenths / 10), { minLength: 2, maxLength: 3 }), fc.nat(100), (percents, allowedDifference) => {
      const step = { experts: 2, allowedDifference, passFrom: 60 } as const
      const found = conclude(step, percents)
      expect(conclude(step, percents.toReversed())).toEqual(found)
      if (percents.length === 3) expect(found.is).toBe('ready')
      if (found.is === 'ready') {
        expect(found.percent).toBeGreaterThanOrEqual(Math.min(...percents) - 0.05)
        expect(found.percent).toBeLessThanOrEqual(Math.max(...percents) + 0.05)
        // So whoever gives back has somebody who said at which point.
        if (found.outcome === 'return') expect(percents.some((percent) => outcomeOf(percent, 60) === 'return' || percent - 60 < 0.1)).toBe(true)
      }
    }))
  })
})

describe('A route', () => {
  const steps = mainSteps(shippedReviewRoute).map(({ code }) => code)

  it('is gone through step by step, comes back to whoever returned it, and ends', () => {
    assert(property(fc.array(fc.constantFrom('pass' as const, 'return' as const), { maxLength: 12 }), (outcomes) => {
      const rounds: PastRound[] = []
      for (const outcome of outcomes) {
        const at = positionOf(shippedReviewRoute, rounds)
        if (at === null) break
        expect(at.kind === 'followUp').toBe(rounds.some((one) => one.step === at.step.code && one.outcome === 'return'))
        expect(positionOf(shippedReviewRoute, [...rounds, { step: at.step.code, outcome: null }])).toMatchObject({ step: at.step, isOpen: true })
        rounds.push({ step: at.step.code, outcome })
      }
      const passed = rounds.filter(({ outcome }) => outcome === 'pass').map(({ step }) => step)
      expect(passed).toEqual(steps.slice(0, passed.length))
      expect(positionOf(shippedReviewRoute, rounds) === null).toBe(passed.length === steps.length)
    }))
  })

  it('keeps its windows: a late document needs an extension, and no expert has longer than the window', () => {
    const window = { opensOn: '2022-05-01', closesOn: '2022-05-31', isExtended: false }
    const step = { leadDays: 10, days: 14 }
    expect(timingOf(step, window, '2022-05-02', '2022-04-30')).toBe('too-early')
    expect(timingOf(step, window, '2022-05-21', '2022-05-21')).toBe('in-time')
    expect(timingOf(step, window, '2022-05-22', '2022-05-22')).toBe('too-late')
    expect(timingOf(step, { ...window, closesOn: '2022-06-05', isExtended: true }, '2022-06-03', '2022-06-03')).toBe('in-time')
    expect(timingOf(step, window, '2022-05-02', '2022-06-01')).toBe('closed')
    expect(timingOf(step, null, '2022-05-02', '2022-06-01')).toBe('in-time')
    expect([readBy(step, window, '2022-05-01'), readBy(step, window, '2022-05-25'), readBy(step, null, '2022-05-25')]).toEqual(['2022-05-15', '2022-05-31', '2022-06-08'])
  })

  it('is shipped without faults, as are the criteria, which speak of fields that there are', () => {
    expect(countRouteFaults(shippedReviewRoute)).toBe(0)
    for (const kind of documentKinds) {
      expect(countCriteriaFaults(reviewCriteria[kind])).toBe(0)
      const fields = fieldsOf(documentTemplates[kind]).map(({ code }) => code)
      for (const { fields: about } of reviewCriteria[kind].criteria) expect(fields).toEqual(expect.arrayContaining([...about]))
    }
  })
})

describe('A reading', () => {
  const criteria = reviewCriteria['anti-risk-programme']
  const all = (points: number, comment = '') => criteria.criteria.map(({ code }) => ({ criterion: code, points, comment }))
  const codes = (said: Parameters<typeof reviewFaults>[3]) => [...new Set(reviewFaults(criteria, ['aim'], 60, said).map(({ code }) => code))]

  it('is whole with every criterion scored, a word on all but the best, and a message to the point where it gives back', () => {
    expect(codes({ scores: [], messages: [] })).toEqual(['unscored', 'no-message'])
    expect(codes({ scores: all(2), messages: [] })).toEqual([])
    expect(codes({ scores: all(1), messages: [] })).toEqual(['unexplained', 'no-message'])
    expect(codes({ scores: all(3), messages: [] })).toEqual(['out-of-range'])
    expect(codes({ scores: all(1, 'Формально'), messages: [{ field: 'aim', row: null, text: 'Цель не измерить' }] })).toEqual([])
    expect(codes({ scores: all(1, 'Формально'), messages: [{ field: 'nowhere', row: null, text: 'Где?' }] })).toEqual(['unknown-field'])
  })

  it('counts by weight, in hundredths of the most', () => {
    expect(percentOf(criteria, all(2))).toBe(100)
    expect(percentOf(criteria, all(1))).toBe(50)
    expect(percentOf(criteria, all(1).with(1, { criterion: criteria.criteria[1]?.code ?? '', points: 2, comment: '' }))).toBe(60)
  })

  it('can be blind: neither people nor the names of the school are left', () => {
    const seen = blinded({
      aim: { kind: 'text', text: 'В МБОУ «Школа у реки» закрыть вакансии' }, performers: { kind: 'people', people: [{ personId: 'p', name: 'Иванова Мария' }] },
      actions: { kind: 'actions', rows: [{ id: 'a', task: '', text: 'Школа у реки ищет учителя', schedule: '', responsible: [{ personId: null, name: 'Петров' }], participants: '', target: '', proof: '' }] },
    }, ['Школа у реки', 'МБОУ «Школа у реки»'])
    expect(JSON.stringify(seen)).not.toMatch(/у реки|Иванова|Петров/)
    expect(JSON.stringify(seen)).toContain('закрыть вакансии')
    expect(['Школа у реки. Концепция.DOCX', 'скан'].map(blindedFileName)).toEqual(['Документ школы.docx', 'Документ школы'])
  })
})
