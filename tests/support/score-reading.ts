import type { Activity, Plan } from '../../src/domain/roadmaps/plan/plan.ts'
import type { WarningPlace } from '../../src/domain/roadmaps/plan/warning.ts'
import { inKnownWords, type KnownActivity } from './known-plan.ts'
import type { KnownVariant } from './variant.ts'

export const scoredFields = ['found', 'number', 'section', 'title', 'description', 'schedule', 'parties', 'targets', 'indicator', 'kind', 'header'] as const
export type ScoredField = (typeof scoredFields)[number]

/** Right; wrong where the reader itself says that it doubts the place; wrong without a word. */
export type Outcome = 'right' | 'doubted' | 'silent'
export type Scored = { field: ScoredField; outcome: Outcome; expected: string; got: string; at: string }

const doubts: Readonly<Record<ScoredField, readonly WarningPlace[]>> = {
  found: ['row', 'title'], number: ['number', 'row'], section: ['section', 'row'], title: ['title', 'row'], description: ['description', 'row'],
  schedule: ['schedule', 'row'], parties: ['responsible', 'row'], targets: ['indicator', 'row'], indicator: ['indicator', 'row'], kind: ['row'], header: ['header', 'document'],
}

/** Holds a reading against what a document is known to say, field by field. An activity that was invented counts as one wrong find. */
export function scoreReading(plan: Plan, known: KnownVariant): Scored[] {
  const words = inKnownWords(plan)
  const isDoubtful = plan.warnings.some(({ code }) => code === 'no-table' || code === 'column-unknown' || code === 'language-unsupported')
  const pairs = paired(known.activities, words.activities)
  const scores = known.activities.flatMap((activity, at): Scored[] => {
    const index = pairs.get(at)
    const read = index === undefined ? undefined : words.activities[index]
    const original = index === undefined ? undefined : plan.activities[index]
    if (read === undefined || original === undefined) return [{ field: 'found', outcome: isDoubtful ? 'doubted' : 'silent', expected: activity.title, got: '', at: activity.title }]
    return activityScores(activity, read, original, { known: known.sections, read: words.sections })
  })
  const taken = new Set(pairs.values())
  const invented = words.activities.flatMap((activity, at): Scored[] => (taken.has(at) ? [] : [{ field: 'found', outcome: plan.activities[at]?.warnings.some(({ where }) => where === 'row') === true || isDoubtful ? 'doubted' : 'silent', expected: '', got: activity.title, at: 'invented' }]))
  const header = Object.entries(known.header).map(([field, expected]) => scored('header', expected, words.header[field as keyof typeof words.header], field, plan.warnings.some(({ where }) => doubts.header.includes(where))))
  return [...scores, ...invented, ...header]
}

function activityScores(known: KnownActivity, read: KnownActivity, { warnings }: Activity, sections: { known: readonly string[]; read: readonly string[] }): Scored[] {
  const doubted = (field: ScoredField) => warnings.some(({ where }) => doubts[field].includes(where))
  const one = (field: ScoredField, expected: unknown, got: unknown) => scored(field, expected, got, known.title, doubted(field))
  return [
    one('found', 1, 1), one('number', known.number, read.number), one('section', sectionOf(sections.known, known.section), sectionOf(sections.read, read.section)), one('title', known.title, read.title),
    one('description', known.description, read.description), one('schedule', known.schedule, read.schedule), one('parties', known.parties, read.parties),
    one('targets', known.targets, read.targets), one('indicator', known.indicator, read.indicator),
    one('kind', known.kinds, known.kinds.includes(read.kinds[0] ?? 'other') ? known.kinds : read.kinds),
  ]
}

function sectionOf(titles: readonly string[], at: number | null): string | null {
  return at === null ? null : loose(titles[at] ?? '')
}

/** «Раздел 1. Начало» and number 1 with the title «Начало» are the same heading. */
function loose(title: string): string {
  return title.replace(/^(?:раздел|направление|блок|модуль|этап|задача)\s+/iu, '').replaceAll(/[\s.:)]+/g, ' ').trim()
}

function scored(field: ScoredField, expected: unknown, got: unknown, at: string, isDoubted: boolean): Scored {
  const [wanted, found] = [JSON.stringify(expected ?? null), JSON.stringify(got ?? null)]
  return { field, outcome: wanted === found ? 'right' : isDoubted ? 'doubted' : 'silent', expected: wanted, got: found, at }
}

/** Each known activity with the one that was read: in order, by the words of their titles. */
function paired(known: readonly KnownActivity[], read: readonly KnownActivity[]): Map<number, number> {
  const pairs = new Map<number, number>()
  let from = 0
  known.forEach((activity, at) => {
    const same = read.findIndex((other, index) => index >= from && likeness(activity.title, other.title) >= 0.5)
    if (same < 0) return
    pairs.set(at, same)
    from = same + 1
  })
  return pairs
}

function likeness(one: string, other: string): number {
  const [a, b] = [new Set(one.toLowerCase().split(/\s+/)), new Set(other.toLowerCase().split(/\s+/))]
  return [...a].filter((word) => b.has(word)).length / Math.max(a.size, b.size, 1)
}
