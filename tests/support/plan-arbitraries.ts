import * as fc from 'fast-check'
import { partyRoles } from '../../src/domain/roadmaps/plan/party-role.ts'
import { activityKinds, approvalActs, comparators, scheduleKinds, targetUnits, territoryLevels } from '../../src/domain/roadmaps/plan/plan.ts'
import type { Activity, Indicator, Plan, Schedule } from '../../src/domain/roadmaps/plan/plan.ts'
import { warningCodes, warningPlaces } from '../../src/domain/roadmaps/plan/warning.ts'

const words = fc.array(fc.constantFrom('школа', 'план', 'отчёт', 'семинар', 'куратор', 'мониторинг', 'май', '100%', '«500+»', '—'), { minLength: 1, maxLength: 5 })
  .map((list) => list.join(' '))
const text = fc.option(words)
const date = fc.date({ min: new Date('2020-01-01'), max: new Date('2024-12-31'), noInvalidDate: true }).map((day) => day.toISOString().slice(0, 10))
const window = fc.tuple(fc.option(date), fc.option(date))

export const scheduleArbitrary: fc.Arbitrary<Schedule> = fc.record({
  text, kind: fc.constantFrom(...scheduleKinds), windows: fc.array(window, { maxLength: 3 }),
  recurrence: fc.option(fc.constantFrom('FREQ=WEEKLY;BYDAY=TH', 'FREQ=MONTHLY;BYDAY=-1TU')), condition: text,
})

const target = fc.record({
  comparator: fc.constantFrom(...comparators), value: fc.nat(100), unit: fc.constantFrom(...targetUnits), of: text, from: fc.constantFrom('indicator' as const, 'title' as const),
})
const indicator: fc.Arbitrary<Indicator> = fc.record({ text, targets: fc.array(target, { maxLength: 2 }) })
const warning = fc.record({ code: fc.constantFrom(...warningCodes), where: fc.constantFrom(...warningPlaces), message: words, advice: words })
const warnings = fc.array(warning, { maxLength: 2 })
const parties = fc.uniqueArray(fc.record({ text: words, role: fc.option(fc.constantFrom(...partyRoles)) }), { maxLength: 3, selector: (party) => party.text })

/** An activity that points at nothing outside itself but one of `sections` headings. */
export function activityArbitrary(sections: number): fc.Arbitrary<Activity> {
  return fc.record({
    position: fc.constant(1), number: fc.option(fc.constantFrom('1', '2', '1.1', '2.13')),
    section: sections === 0 ? fc.constant(null) : fc.option(fc.nat(sections - 1)),
    title: text, description: text, kind: fc.constantFrom(...activityKinds), schedule: scheduleArbitrary, responsible: parties,
    indicator: fc.option(indicator), publication: text,
    parts: fc.array(fc.record({ description: text, indicator: fc.option(indicator), responsible: fc.array(fc.nat(2), { maxLength: 2 }), row: fc.option(fc.nat(50)) }), { maxLength: 2 }),
    done: fc.boolean(), source: fc.option(fc.record({ row: fc.nat(500) })), warnings,
  }).map(fitting)
}

/** Parts point only at parties that are there. */
function fitting(activity: Activity): Activity {
  const parts = activity.parts.map((part) => ({ ...part, responsible: part.responsible.filter((index) => index < activity.responsible.length) }))
  return { ...activity, parts }
}

export const planArbitrary: fc.Arbitrary<Plan> = fc.nat(4).chain((sections) => fc.record({
  title: text, programme: fc.option(fc.constant('500+')),
  territory: fc.option(fc.record({ level: fc.option(fc.constantFrom(...territoryLevels)), name: text })),
  years: fc.uniqueArray(fc.integer({ min: 2019, max: 2025 }), { maxLength: 2 }).map((years) => years.toSorted((a, b) => a - b)),
  approval: fc.option(fc.record({ act: fc.option(fc.constantFrom(...approvalActs)), number: text, date: fc.option(date), authority: text })),
  amends: fc.option(fc.record({ number: text, date: fc.option(date) })),
  sections: fc.array(fc.record({ number: text, title: text }), { minLength: sections, maxLength: sections }),
  activities: fc.array(activityArbitrary(sections), { maxLength: 8 }).map(inOrder),
  warnings,
}))

function inOrder(activities: Activity[]): Activity[] {
  return activities.map((activity, index) => Object.assign(activity, { position: index + 1 }))
}
