import { addDays, daysBetween, type CivilDate } from '../../domain/kernel/civil-date.ts'
import type { School } from '../cast/company.ts'
import type { Chain } from './chain.ts'
import { dayIn } from './chain-habits.ts'
import { chainSteps, type ChainStep } from '../record/chain-steps.ts'
import { spanOf, type Days } from '../record/chain-windows.ts'
import { schedulePublishing } from './publishing.ts'
import { scheduleRisks } from './risks.ts'
import { scheduleStages } from './schedule-stages.ts'
import { scheduleWriting } from './schedule-writing.ts'
import { scheduleSurvey } from './survey.ts'
import { scheduleVisit } from './visits.ts'

const ofProfile: readonly ChainStep[] = ['publish', 'verify', 'diagnose', 'activate', 'confirm']
/** For which schools must have chosen by then. */
const ofDocuments: readonly ChainStep[] = ['write', 'confirm-documents', 'review', 'sample-review']
/** For which programmes must have been accepted by then. */
const ofStages: readonly ChainStep[] = ['prove-1', 'confirm-stage-1', 'read-stage-1', 'prove-2', 'confirm-stage-2', 'read-stage-2']

/** Puts the whole year of a cohort into the agenda, in the windows that its road maps give. Nothing where they ask for none of it. */
export function scheduleChain(chain: Chain): void {
  const { windows, cohort: { schools } } = chain
  if (chainSteps.every((step) => windows[step].length === 0)) return
  for (const school of schools) scheduleVisits(chain, school)
  const needsDocuments = [...ofDocuments, ...ofStages].some((step) => windows[step].length > 0)
  const needsProfile = needsDocuments || ofProfile.some((step) => windows[step].length > 0)
  const survey = surveyDays(chain)
  if (survey === null) return
  const { overOn } = scheduleSurvey(chain, survey)
  const asked = spanOf(windows.publish)
  const publishOn = asked === null ? addDays(overOn, 2) : laterOf(asked.to, addDays(overOn, 1))
  schedulePublishing(chain, publishOn)
  // Where no road map speaks of profiles, nobody works with them.
  if (needsProfile) for (const school of schools) scheduleRisks(chain, school, publishOn)
  if (needsDocuments) scheduleStages(chain, scheduleWriting(chain, addDays(publishOn, 10)))
}

/** As printed; where only its profiles are spoken of, in time for them. */
function surveyDays({ windows, days }: Chain): { opensOn: CivilDate; closesOn: CivilDate } | null {
  const [soonest] = ofProfile.flatMap((step) => windows[step].map(({ from }) => from)).toSorted()
  // What is read first was written two months after the questionnaires.
  const [soonestRead] = ofDocuments.flatMap((step) => windows[step].map(({ from }) => addDays(from, -60))).toSorted()
  const [soonestProved] = ofStages.flatMap((step) => windows[step].map(({ from }) => addDays(from, -100))).toSorted()
  const needed = soonest ?? soonestRead ?? soonestProved
  const printed = spanOf(windows.survey) ?? (needed === undefined ? null : { from: addDays(needed, -25), to: addDays(needed, -5) })
  if (printed === null) return null
  const opensOn = laterOf(printed.from, days.from)
  // «28 января: начало анкетирования»: some days are needed.
  const closesOn = daysBetween(opensOn, printed.to) >= 3 ? printed.to : addDays(opensOn, 12)
  return closesOn >= days.to ? null : { opensOn, closesOn }
}

const visitTypes = { 'first-visit': 'first', 'visit': 'regular', 'exchange': 'exchange' } as const

/** One in each window. The first of a school is a first visit, also where the road map does not say so. */
function scheduleVisits(chain: Chain, school: School): void {
  const { windows, chanceFor, days } = chain
  const done = chain.record.schools.get(school.id)?.done
  const signed = new Map<ChainStep, number>()
  const sign = (step: ChainStep): void => {
    signed.set(step, (signed.get(step) ?? 0) + 1)
    // A visit for each window.
    if (signed.get(step) === windows[step].length) done?.add(step)
  }
  const wanted = (['first-visit', 'visit', 'exchange'] as const).flatMap((step) => windows[step].map((window, at): { step: typeof step; window: Days; at: number } => ({ step, window, at })))
  for (const { step, window, at } of wanted) {
    const name = `${step} ${at + 1}`
    const day = dayIn(window, chanceFor(`${school.name} ${name}`), addDays(days.from, 4))
    if (day === null) continue
    const isFirstOfAll = step === 'visit' && at === 0 && windows['first-visit'].length === 0
    scheduleVisit(chain, school, { type: isFirstOfAll ? 'first' : visitTypes[step], wanted: day, name, onSigned: () => sign(step) })
  }
}

function laterOf(one: CivilDate, other: CivilDate): CivilDate {
  return one > other ? one : other
}
