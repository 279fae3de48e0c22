import type { CivilDate } from '../../kernel/civil-date.ts'
import { oncePer } from '../../kernel/once-per.ts'
import type { Activity } from '../plan/plan.ts'
import { firstDay, lastDay, namedActivity, printedDay } from './activity-span.ts'
import type { PlanDoubt } from './plan-doubt.ts'
import { worksByEnd, type Work } from './works-by-end.ts'

/** What schools hand in and others judge. */
const objects: readonly RegExp[] = [/концептуальн/iu, /подтверждающ[а-яёa-z]*\s+(?:[а-яёa-z]+\s+){0,2}документ/i, /антирисков[а-яёa-z]*\s+программ/i, /самодиагностик/iu, /среднесрочн[а-яёa-z]*\s+программ/i]
const review = /экспертиз|экспертн[а-яёa-z]*\s+оценк|проверк|рецензир/i
const work = /разработ|подготов|размещ|загруз|заполнен|работа\s|написани|составлени/iu
const stage = /(?:(?<![а-яёa-z]|\d)([123])(?:-?[а-я]{1,2})?|(?<![а-яёa-z])(перв|втор|трет)[а-яёa-z]*)\s+(?:этап|мониторинг)/i

type Handing = { is: 'work' | 'review'; object: number; stage: string | null }

/** A review that is over before the work it judges is, or before that work begins. */
export function reviewOrderDoubts(activities: readonly Activity[]): PlanDoubt[] {
  const works = activities.flatMap((activity, index): Work[] => {
    const handing = handingOf(activity)
    const end = lastDay(activity.schedule)
    return handing?.is === 'work' && end !== null ? [{ activity: index, object: handing.object, stage: handing.stage, end }] : []
  })
  const workBeyond = worksByEnd(works)
  return activities.flatMap((activity, index) => {
    const handing = handingOf(activity)
    const over = handing?.is === 'review' ? lastDay(activity.schedule) : null
    const work = handing === null || over === null ? undefined : workBeyond(handing, over)
    const done = work === undefined ? undefined : activities[work.activity]
    return over === null || work === undefined || done === undefined ? [] : [tooEarly(index, over, done, work.end)]
  })
}

/** What an activity hands in, or judges. */
const handingOf = oncePer((activity: Activity): Handing | null => {
  const title = activity.title ?? ''
  const whole = `${title} ${activity.description ?? ''}`
  if (activity.kind === 'expert-review' || review.test(title)) {
    const judged = objects.findIndex((words) => words.test(title))
    return judged < 0 ? null : { is: 'review', object: judged, stage: stageOf(whole) }
  }
  const object = objects.findIndex((words) => words.test(whole))
  return object >= 0 && isWork(activity) ? { is: 'work', object, stage: stageOf(whole) } : null
})

/** Work handed in within some months; what goes on all year ends at no review. */
function isWork({ kind, title, schedule }: Activity): boolean {
  const start = schedule.windows[0]?.[0]
  const end = lastDay(schedule)
  if (schedule.kind === 'ongoing' || schedule.kind === 'recurring' || end === null) return false
  if (start != null && start.slice(0, 7) <= `${end.slice(0, 4)}-02` && end.slice(5) >= '12-01') return false
  return (kind === 'programme-documents' || kind === 'monitoring' || kind === 'risk-profile' || kind === 'other') && work.test(title ?? '')
}

function stageOf(text: string): string | null {
  const found = stage.exec(text)
  const word = found?.[2]?.toLowerCase()
  return found?.[1] ?? (word === undefined ? null : word === 'перв' ? '1' : word === 'втор' ? '2' : '3')
}

function tooEarly(reviewing: number, over: CivilDate, done: Activity, end: CivilDate): PlanDoubt {
  const start = firstDay(done.schedule)
  const how = start !== null && over < start ? 'раньше, чем начинается работа' : 'раньше, чем заканчивается работа'
  return {
    activity: reviewing,
    warning: {
      code: 'order-of-steps', where: 'schedule',
      message: `Экспертиза завершается ${printedDay(over)} — ${how}, которую она оценивает (${namedActivity(done)}, до ${printedDay(end)}).`,
      advice: 'Проверьте сроки. Если время оставлено на доработку, предупреждение можно принять.',
    },
  }
}
