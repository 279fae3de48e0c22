import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween } from '../kernel/civil-date.ts'
import { closed, started, withFrame, withSettings } from './change-programme.ts'
import { requireExtension } from './extensions/extend-window.ts'
import { requireLead, windowInRegion } from './frame/region-lead.ts'
import { shippedFrame } from './frame/shipped-frame.ts'
import { nextProgramme } from './next-programme.ts'
import type { Programme } from './programme.ts'

const preparing: Programme = {
  id: 'one', initiativeId: 'i', year: 2022, state: 'preparing', catalogue: '2022', curatorLimit: 3, avoidsOwnMunicipality: false, frame: shippedFrame(2022), previousId: null, version: 1,
}
const running = started(preparing)
const [first] = preparing.frame
if (first === undefined) throw new Error('An empty frame')

describe('a programme year', () => {
  it('runs after it was prepared, and is closed after it ran', () => {
    expect([running.state, closed(running).state]).toEqual(['running', 'closed'])
    expect(() => closed(preparing)).toThrow('programme.not-running')
    expect(() => started(running)).toThrow('programme.not-preparing')
  })

  it('has its frame and catalogue frozen once it runs, and the limit of curators not', () => {
    expect(() => withFrame(running, running.frame)).toThrow('programme.not-preparing')
    expect(() => withSettings(running, { ...running, catalogue: '2022.2' })).toThrow('programme.catalogue-frozen')
    expect(withSettings(running, { catalogue: '2022', curatorLimit: 2, avoidsOwnMunicipality: true })).toMatchObject({ curatorLimit: 2, avoidsOwnMunicipality: true })
    expect(() => withSettings(closed(running), running)).toThrow('programme.closed')
  })

  it.each([
    ['nothing in it', [], 'programme.frame-empty'],
    ['a window that ends before it begins', [{ ...first, start: '2022-03-02', end: '2022-03-01' }], 'programme.window-reversed'],
    ['a milestone twice', [first, first], 'programme.milestone-twice'],
    ['a window of another year', [{ ...first, start: '2020-12-30' }], 'programme.window-outside-year'],
  ])('takes no frame with %s', (_, frame, code) => {
    expect(() => withFrame(preparing, frame)).toThrow(code)
  })

  it('begins with a frame that it takes, in every year', () => {
    fc.assert(fc.property(fc.integer({ min: 2020, max: 2040 }), (year) => {
      expect(withFrame({ ...preparing, year }, shippedFrame(year)).frame).toHaveLength(13)
    }))
  })

  it('opens the next year with the same milestones a year on', () => {
    const next = nextProgramme(running, { id: 'two', keep: 'dates', catalogue: '2023' })
    expect(next).toMatchObject({ id: 'two', year: 2023, state: 'preparing', previousId: 'one', catalogue: '2023', version: 1 })
    expect(next.frame.map(({ id, name }) => [id, name])).toEqual(running.frame.map(({ id, name }) => [id, name]))
    expect(next.frame.find(({ id }) => id === 'stage-1')).toMatchObject({ start: '2023-04-25', end: '2023-06-01' })
    expect(() => nextProgramme(preparing, { id: 'two', keep: 'dates', catalogue: '' })).toThrow('programme.not-started')
  })

  it('opens the next year with a frame that can run, on dates or on weekdays', () => {
    fc.assert(fc.property(fc.constantFrom('dates' as const, 'weekdays' as const), fc.integer({ min: 2021, max: 2030 }), (keep, year) => {
      const next = nextProgramme({ ...running, year, frame: shippedFrame(year) }, { id: 'two', keep, catalogue: '1' })
      expect(started(next).state).toBe('running')
    }))
  })
})

describe('a window in a region', () => {
  const window = fc.record({ delayDays: fc.integer({ min: 0, max: 60 }), leadDays: fc.integer({ min: 0, max: 60 }), length: fc.integer({ min: 0, max: 90 }) })

  it('lies within the frame\'s, also after the frame was moved', () => {
    fc.assert(fc.property(window, ({ delayDays, leadDays, length }) => {
      const milestone = { start: '2022-03-01', end: addDays('2022-03-01', length) }
      const [start, end] = windowInRegion(milestone, { delayDays, leadDays })
      expect([start >= milestone.start, end <= milestone.end, start <= end]).toEqual([true, true, true])
    }))
  })

  it('is tighter by just as many days where that is allowed, and refused where nothing would be left', () => {
    fc.assert(fc.property(window, ({ delayDays, leadDays, length }) => {
      const milestone = { id: 'm', name: 'm', start: '2022-03-01', end: addDays('2022-03-01', length) }
      if (delayDays + leadDays > length) {
        expect(() => requireLead(milestone, { delayDays, leadDays })).toThrow('programme.window-too-tight')
        return
      }
      const [start, end] = windowInRegion(milestone, { delayDays, leadDays })
      expect([daysBetween(milestone.start, start), daysBetween(end, milestone.end)]).toEqual([delayDays, leadDays])
    }))
  })

  it('is never widened', () => {
    expect(() => requireLead(first, { delayDays: 0, leadDays: -1 })).toThrow('programme.window-too-tight')
  })
})

describe('an extension', () => {
  const asked = { programme: { state: 'running' as const, year: 2022 }, end: '2022-03-01', until: '2022-03-10', today: '2022-03-03' }

  it('is later than the window ends, not past, and of the programme\'s year', () => {
    expect(() => requireExtension(asked)).not.toThrow()
    expect(() => requireExtension({ ...asked, until: '2022-03-01' })).toThrow('programme.extension-not-later')
    expect(() => requireExtension({ ...asked, until: '2022-03-02' })).toThrow('programme.extension-past')
    expect(() => requireExtension({ ...asked, until: '2023-01-01' })).toThrow('programme.extension-too-far')
  })

  it('is given only while the year runs', () => {
    expect(() => requireExtension({ ...asked, programme: { state: 'preparing', year: 2022 } })).toThrow('programme.not-started')
    expect(() => requireExtension({ ...asked, programme: { state: 'closed', year: 2022 } })).toThrow('programme.closed')
  })
})
