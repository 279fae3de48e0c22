import { oncePer } from '../../kernel/once-per.ts'
import { stems } from '../../kernel/russian-stem.ts'
import type { Activity } from '../plan/plan.ts'
import { firstDay, namedActivity, printedDay } from './activity-span.ts'
import type { PlanDoubt } from './plan-doubt.ts'

/** Words that count the steps of one and the same work. */
const markers: readonly (readonly [step: number, words: RegExp])[][] = [
  [[1, /(?<![а-яёa-z])первичн[а-яёa-z]*/gi], [2, /(?<![а-яёa-z])(?:повторн|вторичн)[а-яёa-z]*/gi]],
  [
    [1, /(?<![а-яёa-z])(?:1|i|перв[а-яёa-z]*)(?:-?[а-я]{1,2})?\s+(?=этап|мониторинг|тур)/gi],
    [2, /(?<![а-яёa-z])(?:2|ii|втор[а-яёa-z]*)(?:-?[а-я]{1,2})?\s+(?=этап|мониторинг|тур)/gi],
    [3, /(?<![а-яёa-z])(?:3|iii|трет[а-яёa-z]*)(?:-?[а-я]{1,2})?\s+(?=этап|мониторинг|тур)/gi],
  ],
]

type Step = { step: number; activity: number }

/** A repeat that is dated before what it repeats, a second stage before the first. */
export function stepOrderDoubts(activities: readonly Activity[]): PlanDoubt[] {
  const doubts: PlanDoubt[] = []
  for (const kind of markers.keys()) {
    for (const steps of sameWorks(activities, kind).values()) {
      const ordered = steps.toSorted((a, b) => a.step - b.step || a.activity - b.activity)
      for (const [at, later] of ordered.entries()) {
        const earlier = ordered.slice(0, at).find(({ step }) => step === later.step - 1)
        const doubt = earlier === undefined ? null : before(activities, earlier.activity, later.activity)
        if (doubt !== null) doubts.push(doubt)
      }
    }
  }
  return doubts
}

function sameWorks(activities: readonly Activity[], kind: number): Map<string, Step[]> {
  const works = new Map<string, Step[]>()
  activities.forEach((one, activity) => {
    const found = stepsOf(one)[kind]
    if (found) works.set(found.work, [...(works.get(found.work) ?? []).slice(0, 30), { step: found.step, activity }])
  })
  return works
}

/** For each kind of markers, which step of which work an activity is. */
const stepsOf = oncePer(({ title }: Activity): ({ step: number; work: string } | null)[] => markers.map((kind) => {
  const found = kind.find(([, words]) => title !== null && title.search(words) >= 0)
  return title === null || found === undefined ? null : { step: found[0], work: stems(title.replace(found[1], '')).join(' ') }
}))

function before(activities: readonly Activity[], first: number, second: number): PlanDoubt | null {
  const one = activities[first]
  const two = activities[second]
  if (one === undefined || two === undefined) return null
  const start = firstDay(one.schedule)
  const repeat = firstDay(two.schedule)
  if (start === null || repeat === null || repeat >= start) return null
  return {
    activity: second,
    warning: {
      code: 'order-of-steps', where: 'schedule',
      message: `Назначено на ${printedDay(repeat)} — раньше, чем предыдущий шаг той же работы (${namedActivity(one)}, ${printedDay(start)}).`,
      advice: 'Проверьте сроки обоих шагов: повторный не может идти раньше первого.',
    },
  }
}
