import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attachmentFault, type AttachmentRules, type CuratedSchool, type CuratorSeat } from './attachment-rules.ts'
import { loadCost, pairCost, suggestAttachments } from './suggest-attachments.ts'

const on = '2022-02-01'
const zones = ['Europe/Moscow', 'Europe/Samara', 'Asia/Yekaterinburg', 'Asia/Vladivostok']
const rulesArbitrary: fc.Arbitrary<AttachmentRules> = fc.record({ curatorLimit: fc.integer({ min: 1, max: 3 }), avoidsOwnMunicipality: fc.boolean() })
const municipality = fc.option(fc.integer({ min: 100, max: 103 }), { nil: null })

const curatorsArbitrary = (max: number) => fc.array(fc.record({
  regionId: fc.constantFrom(1, 1, 1, 2), municipalityId: municipality, zone: fc.constantFrom(...zones), load: fc.integer({ min: 0, max: 3 }),
  ownOrganisations: fc.subarray(['s0', 's1', 's2'], { maxLength: 1 }),
}), { maxLength: max }).map((list) => list.map((fields, at): CuratorSeat => ({ ...fields, appointmentId: `c${at}`, personId: `p${at}` })))

const schoolsArbitrary = (max: number) => fc.array(fc.record({
  regionId: fc.constantFrom(1, 1, 1, 2), municipalityId: municipality, zone: fc.constantFrom(...zones), earlierCuratorId: fc.option(fc.constantFrom('p0', 'p1', 'p2'), { nil: null }),
}), { maxLength: max }).map((list) => list.map((fields, at): CuratedSchool => ({ ...fields, organisationId: `s${at}` })))

const seat = (fields: Partial<CuratorSeat>): CuratorSeat => ({ appointmentId: 'c', personId: 'p', regionId: 1, municipalityId: 100, zone: 'Europe/Moscow', ownOrganisations: [], load: 0, ...fields })
const school = (fields: Partial<CuratedSchool>): CuratedSchool => ({ organisationId: 's', regionId: 1, municipalityId: 101, zone: 'Europe/Moscow', earlierCuratorId: null, ...fields })
const rules: AttachmentRules = { curatorLimit: 3, avoidsOwnMunicipality: false }

/** Schools left out first, costs after: of every way there is. */
function bestByTryingAll(curators: readonly CuratorSeat[], schools: readonly CuratedSchool[], limits: AttachmentRules): [left: number, cost: number] {
  const cost = pairCost(limits, on)
  const load = new Map(curators.map(({ appointmentId, load: now }) => [appointmentId, now]))
  const walk = (at: number): [number, number] => {
    const one = schools[at]
    if (one === undefined) return [0, 0]
    const [left, price] = walk(at + 1)
    let best: [number, number] = [left + 1, price]
    for (const curator of curators) {
      const now = load.get(curator.appointmentId) ?? 0
      if (attachmentFault({ ...curator, load: now }, one, limits) !== null) continue
      load.set(curator.appointmentId, now + 1)
      const [rest, more] = walk(at + 1)
      load.set(curator.appointmentId, now)
      const sum = more + cost(curator, one) + loadCost(now)
      if (rest < best[0] || (rest === best[0] && sum < best[1])) best = [rest, sum]
    }
    return best
  }
  return walk(0)
}

describe('a suggestion of curators', () => {
  it('never breaks a hard rule, whatever the order in which its pairs are decided', () => {
    fc.assert(fc.property(curatorsArbitrary(8), schoolsArbitrary(20), rulesArbitrary, (curators, schools, limits) => {
      const { pairs, left } = suggestAttachments(curators, schools, limits, on)
      const load = new Map(curators.map(({ appointmentId, load: now }) => [appointmentId, now]))
      for (const { appointmentId, organisationId } of pairs) {
        const [curator, one] = [curators.find((found) => found.appointmentId === appointmentId), schools.find((found) => found.organisationId === organisationId)]
        if (!curator || !one) throw new Error('A pair of nobody')
        const now = load.get(appointmentId) ?? 0
        expect(attachmentFault({ ...curator, load: now }, one, limits)).toBeNull()
        load.set(appointmentId, now + 1)
      }
      expect([...pairs, ...left].map(({ organisationId }) => organisationId).toSorted()).toEqual(schools.map(({ organisationId }) => organisationId).toSorted())
    }))
  })

  it('is as good as the best of all ways there are', () => {
    fc.assert(fc.property(curatorsArbitrary(3), schoolsArbitrary(5), rulesArbitrary, (curators, schools, limits) => {
      const { pairs, left } = suggestAttachments(curators, schools, limits, on)
      const cost = pairCost(limits, on)
      const load = new Map(curators.map(({ appointmentId, load: now }) => [appointmentId, now]))
      let sum = 0
      for (const { appointmentId, organisationId } of pairs) {
        const [curator, one] = [curators.find((found) => found.appointmentId === appointmentId), schools.find((found) => found.organisationId === organisationId)]
        if (!curator || !one) throw new Error('A pair of nobody')
        const now = load.get(appointmentId) ?? 0
        sum += cost(curator, one) + loadCost(now)
        load.set(appointmentId, now + 1)
      }
      expect([left.length, sum]).toEqual(bestByTryingAll(curators, schools, limits))
    }), { numRuns: 300 })
  })

  it('says the same whatever the order in which people and schools come', () => {
    fc.assert(fc.property(curatorsArbitrary(6), schoolsArbitrary(10), (curators, schools) => {
      expect(suggestAttachments(curators.toReversed(), schools.toReversed(), rules, on)).toEqual(suggestAttachments(curators, schools, rules, on))
    }))
  })

  it('prefers a neighbouring zone, last year\'s curator, and even loads', () => {
    const curators = [seat({ appointmentId: 'far', zone: 'Asia/Vladivostok', personId: 'p1' }), seat({ appointmentId: 'near', zone: 'Europe/Samara', personId: 'p2' })]
    expect(suggestAttachments(curators, [school({})], rules, on).pairs).toEqual([{
      organisationId: 's', appointmentId: 'near', reasons: [{ code: 'near-zone', hours: 1 }, { code: 'other-municipality' }, { code: 'load', load: 1, limit: 3 }],
    }])
    const two = [seat({ appointmentId: 'a', personId: 'pa', load: 1 }), seat({ appointmentId: 'b', personId: 'pb' })]
    expect(suggestAttachments(two, [school({})], rules, on).pairs[0]?.appointmentId).toBe('b')
    expect(suggestAttachments(two, [school({ earlierCuratorId: 'pa' })], rules, on).pairs[0]?.reasons.map(({ code }) => code)).toEqual(['same-zone', 'earlier-curator', 'other-municipality', 'load'])
  })

  it.each([
    ['nobody is there', [], 'no-curators'],
    ['everybody is full', [seat({ load: 3 })], 'load'],
    ['the only one heads it', [seat({ ownOrganisations: ['s'] })], 'own-school'],
    ['the only one works beside it', [seat({ municipalityId: 101 })], 'own-municipality'],
  ])('says why a school got nobody: %s', (_, curators, fault) => {
    expect(suggestAttachments(curators, [school({})], { curatorLimit: 3, avoidsOwnMunicipality: true }, on)).toEqual({ pairs: [], left: [{ organisationId: 's', fault }] })
  })

  it('is made for 300 schools and 150 curators within two seconds', () => {
    const curators = Array.from({ length: 150 }, (_, at) => seat({ appointmentId: `c${at}`, personId: `p${at}`, municipalityId: 100 + (at % 40), zone: zones[at % 4] ?? '', load: at % 2 }))
    const schools = Array.from({ length: 300 }, (_, at) => school({ organisationId: `s${at}`, municipalityId: 100 + (at % 40), zone: zones[(at * 7) % 4] ?? '' }))
    const start = performance.now()
    const { pairs } = suggestAttachments(curators, schools, { curatorLimit: 3, avoidsOwnMunicipality: true }, on)
    expect([pairs.length, performance.now() - start < 2_000]).toEqual([300, true])
  })
})
