import type { Activity } from '../plan/plan.ts'
import { firstDay, lastDay, namedActivity, printedDay } from './activity-span.ts'
import type { PlanDoubt } from './plan-doubt.ts'

/** What schools hand in and others judge. */
const objects: readonly RegExp[] = [/концептуальн/iu, /подтверждающ[а-яёa-z]*\s+(?:[а-яёa-z]+\s+){0,2}документ/i, /антирисков[а-яёa-z]*\s+программ/i, /самодиагностик/iu, /среднесрочн[а-яёa-z]*\s+программ/i]
const review = /экспертиз|экспертн[а-яёa-z]*\s+оценк|проверк|рецензир/i
const work = /разработ|подготов|размещ|загруз|заполнен|работа\s|написани|составлени/iu
const stage = /(?:(?<![а-яёa-z]|\d)([123])(?:-?[а-я]{1,2})?|(?<![а-яёa-z])(перв|втор|трет)[а-яёa-z]*)\s+(?:этап|мониторинг)/i

type Handed = { activity: number; object: number; stage: string | null }

/** A review that is over before the work it judges is, or before that work begins. */
export function reviewOrderDoubts(activities: readonly Activity[]): PlanDoubt[] {
  const works: Handed[] = []
  const reviews: Handed[] = []
  activities.forEach((activity, index) => {
    const title = activity.title ?? ''
    const object = objects.findIndex((words) => words.test(`${title} ${activity.description ?? ''}`))
    const handed = { activity: index, object, stage: stageOf(`${title} ${activity.description ?? ''}`) }
    if (activity.kind === 'expert-review' || review.test(title)) {
      const judged = objects.findIndex((words) => words.test(title))
      if (judged >= 0) reviews.push({ ...handed, object: judged })
    } else if (object >= 0 && isWork(activity)) works.push(handed)
  })
  return reviews.flatMap((judging) => {
    for (const done of works) {
      const isJudged = done.object === judging.object && (done.stage === null || judging.stage === null || done.stage === judging.stage)
      const doubt = isJudged ? tooEarly(activities, judging.activity, done.activity) : null
      if (doubt !== null) return [doubt]
    }
    return []
  })
}

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

function tooEarly(activities: readonly Activity[], reviewing: number, worked: number): PlanDoubt | null {
  const judge = activities[reviewing]
  const done = activities[worked]
  const over = judge === undefined ? null : lastDay(judge.schedule)
  const end = done === undefined ? null : lastDay(done.schedule)
  if (done === undefined || over === null || end === null || over >= end) return null
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
