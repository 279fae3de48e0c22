import type { Binding } from '../processes/binding.ts'
import type { Party, Target } from '../roadmaps/plan/plan.ts'

/**
 * How a target of an activity is measured.
 * - `members-done`: which share of the members have done all that the binding asked of them. - `curators-done`: the same by the curators who act for them.
 * - `respondents`: of the respondents who were required at the schools whose survey is over, how many took part; more than required at one school makes up for no other.
 * - `schools-read`: of the schools that a review is of, how many were read to the end: every document of theirs, or their reports of a stage, or of a sample those that were drawn, out of all of the cohort.
 * - `members-counted`: how many schools have done it, or handed in what is counted, each one. - `parties-done`: which share of the bodies that the row names have done all that it asks of them.
 * - `stated`: nobody can compute it; what was named with the proof stands, and is marked so.
 */
export const targetMeasures = ['members-done', 'curators-done', 'respondents', 'schools-read', 'members-counted', 'parties-done', 'stated'] as const
export type TargetMeasure = (typeof targetMeasures)[number]

const ofSchools = /школ|(?:^|[^а-яё])оо(?![а-яё])|организаци/i
/** Counted themselves, and not what they have or make: «десяти ШНОР», not «школьных практик». */
const schoolsThemselves = /^\s*(?:школ(?!ьн)|шнор|шнсу|оо(?![а-яё])|(?:обще)?образовательн\S* организаци)/i
const handedIn = /практик|опыт|кейс/i
/** Municipalities, and the programmes and road maps that each has one of. */
const ofMunicipalities = /муниципал|моуо|мп[пш]?ко(?![а-яё])/i

type Measured = Pick<Binding, 'process' | 'step' | 'population' | 'doer'>

/** `parties`: whoever the row names as answering for it. */
export function measureOf({ unit, of }: Pick<Target, 'unit' | 'of'>, binding: Measured | null, parties: readonly Pick<Party, 'role'>[]): TargetMeasure {
  if (binding === null) return 'stated'
  const words = of ?? ''
  const isOfSchools = binding.population === 'schools' || binding.population === 'earlier-schools'
  if (unit === 'count') return isOfSchools && (schoolsThemselves.test(words) || (binding.step === 'submit' && handedIn.test(words))) ? 'members-counted' : 'stated'
  if (isReview(binding)) return ofSchools.test(words) ? 'schools-read' : 'stated'
  if (binding.population === 'none') return ofMunicipalities.test(words) && parties.length > 0 && parties.every(({ role }) => role === 'municipal-authority') ? 'parties-done' : 'stated'
  if (binding.process === 'survey' && /респондент|участник[а-яё]* образовательн/i.test(words)) return 'respondents'
  // Respondents, requests and opinions are no members of a population that does the work; nor are the teachers and pupils of a school that does it.
  if (/респондент|заявок|заявк|обращени|удовлетвор/i.test(words) || /^\s*(молод\S*\s+)?(учител|педагог|обучающ|ученик|родител|выпускник)/i.test(words)) return 'stated'
  return binding.doer === 'curator' && /куратор/i.test(words) ? 'curators-done' : 'members-done'
}

function isReview({ process, step }: Measured): boolean {
  return process === 'review' || (process === 'monitoring-stage' && step.startsWith('review'))
}
