import { addDays, daysBetween, type CivilDate } from '../../domain/kernel/civil-date.ts'
import { smallestGroup } from '../../domain/surveys/audience.ts'
import { requiredOf } from '../../domain/surveys/campaign/respondent-groups.ts'
import type { Questionnaire } from '../../domain/surveys/questionnaire/questionnaire.ts'
import type { Draw } from './draw.ts'

export type MadeClass = { grade: number; letter: string; pupils: number }

/** How many were asked and how many of them answered. */
export type MadeGroup = { grade: number | null; letter: string | null; size: number; required: number; sheets: number }

/** Who is how large a part of all that answer at a school, its head apart. */
const shareOf = { teacher: 0.08, pupil: 0.5, parent: 0.42 } as const
/** Of how many grades the shipped questionnaires ask pupils and parents. */
const askedGrades = 2
/** What share of those asked answers at a school: from, and up to so much more. */
const [leastRate, moreRate] = [0.82, 0.18]
const letters = 'АБВГДЕЖЗИК'

export function madeRate(draw: Draw): number {
  return leastRate + moreRate * draw.next()
}

/** Eleven grades in classes of 25 at the most, so large that about so many of the school answer. */
export function madeClasses(respondents: number): MadeClass[] {
  const inGrade = Math.max(3, Math.round((respondents * shareOf.pupil) / askedGrades / (leastRate + moreRate / 2)))
  const parallel = Math.min(letters.length, Math.ceil(inGrade / 25))
  const pupils = Math.min(100, Math.ceil(inGrade / parallel))
  return Array.from({ length: 11 }, (_, at) => at + 1).flatMap((grade) => Array.from({ length: parallel }, (_, at) => ({ grade, letter: letters[at] ?? 'А', pupils })))
}

export function madeTeachers(respondents: number): number {
  return Math.max(8, Math.round((respondents * shareOf.teacher) / (leastRate + moreRate / 2)))
}

/** Whole classes where enough of each answer to be told apart, else the school as one; a head is one. */
export function madeGroups({ audience, grades }: Questionnaire, lists: { classes: readonly MadeClass[]; teachers: number }, { rate, required }: { rate: number; required: number }): MadeGroup[] {
  const group = (grade: number | null, letter: string | null, size: number, share: number): MadeGroup => ({ grade, letter, size, required: requiredOf(size, required), sheets: Math.round(size * share * rate) })
  if (audience === 'head') return [{ grade: null, letter: null, size: 1, required: 1, sheets: 1 }]
  if (audience === 'teacher') return [group(null, null, lists.teachers, 1)]
  const share = shareOf[audience] / shareOf.pupil
  const asked = lists.classes.filter(({ grade }) => grades.includes(grade))
  const ofClasses = asked.map(({ grade, letter, pupils }) => group(grade, letter, pupils, share))
  return ofClasses.every(({ sheets }) => sheets >= smallestGroup) ? ofClasses : [group(null, null, asked.reduce((sum, { pupils }) => sum + pupils, 0), share)]
}

/** So many sheets over the days of a campaign, as chance has it; days without any are left out. */
export function* daysOfSheets(sheets: number, { opensOn, closesOn }: { opensOn: CivilDate; closesOn: CivilDate }, draw: Draw): Iterable<{ on: CivilDate; sheets: number }> {
  const weights = Array.from({ length: daysBetween(opensOn, closesOn) + 1 }, () => draw.next())
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  let [passed, told] = [0, 0]
  for (const [at, weight] of weights.entries()) {
    passed += weight
    const now = at === weights.length - 1 ? sheets : Math.floor((sheets * passed) / all)
    if (now > told) yield { on: addDays(opensOn, at), sheets: now - told }
    told = now
  }
}
