import type { Binding } from '../processes/binding.ts'
import type { Target } from '../roadmaps/plan/plan.ts'

/**
 * How a target of an activity is measured.
 * - `members-done`: which share of the members have done all that the binding asked of them. - `curators-done`: the same by the curators who act for them.
 * - `respondents`: of the respondents who were required at the schools whose survey is over, how many took part; more than required at one school makes up for no other.
 * - `schools-read`: of the schools that a review is of, how many were read to the end: every document of theirs, or of a sample those that were drawn, out of all of the cohort.
 * - `stated`: nobody can compute it; what was named with the proof stands, and is marked so.
 */
export const targetMeasures = ['members-done', 'curators-done', 'respondents', 'schools-read', 'stated'] as const
export type TargetMeasure = (typeof targetMeasures)[number]

export function measureOf({ unit, of }: Pick<Target, 'unit' | 'of'>, binding: Pick<Binding, 'process' | 'population' | 'doer'> | null): TargetMeasure {
  if (unit === 'count' || binding === null) return 'stated'
  if (binding.process === 'review') return /школ|(?:^|[^а-яё])оо(?![а-яё])|организаци/i.test(of ?? '') ? 'schools-read' : 'stated'
  if (binding.population === 'none') return 'stated'
  if (binding.process === 'survey' && /респондент|участник[а-яё]* образовательн/i.test(of ?? '')) return 'respondents'
  // Respondents, requests and opinions are no members of a population that does the work; nor are the teachers and pupils of a school that does it.
  if (/респондент|заявок|заявк|обращени|удовлетвор/i.test(of ?? '') || /^\s*(молод\S*\s+)?(учител|педагог|обучающ|ученик|родител|выпускник)/i.test(of ?? '')) return 'stated'
  return binding.doer === 'curator' && /куратор/i.test(of ?? '') ? 'curators-done' : 'members-done'
}
