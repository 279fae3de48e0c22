import type { CivilDate } from '../../kernel/civil-date.ts'
import type { ShippedMilestoneId } from '../../programmes/frame/milestone.ts'
import { shippedWindow } from '../../programmes/frame/shipped-frame.ts'
import type { ActivityKind, Plan } from '../plan/plan.ts'

/** What every «500+» plan of a year has to carry, whoever draws it up. */
export type FederalFrame = { year: number; milestones: FederalMilestone[] }

export type FederalMilestone = {
  id: ShippedMilestoneId
  /** Russian, as the self-check names it. */
  name: string
  /** In which days it fell; a deadline begins with the work towards it. */
  start: CivilDate
  end: CivilDate
  /** Patterns of `wordPattern`: any one of them in the words of an activity tells it. */
  words: readonly string[]
  /** An activity of another kind is not meant, whatever it mentions. Empty: any. */
  kinds: readonly ActivityKind[]
}

/** Of the year's milestones those that can be told by the words of a plan; their windows are the programme year's own. */
const milestones = [
  { id: 'questionnaires', name: 'анкетирование', words: ['анкет*'], kinds: ['survey', 'risk-profile', 'monitoring'] },
  { id: 'risk-profile', name: 'рисковый профиль школы', words: ['риск* профил*', 'рпш'], kinds: [] },
  { id: 'first-visit', name: 'первичное посещение и верификация', words: ['посещени*', 'выезд* ~ школ*', 'верифи*'], kinds: [] },
  { id: 'activation', name: 'самодиагностика и активация рисков', words: ['самодиагност*', 'само диагност*', 'актив(ац|ир)*'], kinds: [] },
  { id: 'documents', name: 'концептуальные документы школ', words: ['концеп*', 'среднесрочн* программ*', 'антириск*'], kinds: [] },
  { id: 'stage-1', name: 'первый этап мониторинга', words: ['(перв*|1|1-№|i) этап*', 'этап* (1|i)'], kinds: [] },
  { id: 'sample-review', name: 'выборочная экспертиза', words: ['экспертиз*', 'экспертн* заключени*'], kinds: [] },
  { id: 'stage-2', name: 'второй этап мониторинга', words: ['(втор*|2|2-№|ii) этап*', 'этап* (2|ii)'], kinds: [] },
  { id: 'report', name: 'отчёт и итоги года', words: ['отчет*', 'итог*'], kinds: [] },
] as const satisfies readonly { id: ShippedMilestoneId; name: string; words: readonly string[]; kinds: readonly ActivityKind[] }[]

export function federalFrame(year: number): FederalFrame {
  return {
    year,
    milestones: milestones.map(({ id, name, words, kinds }) => {
      const [start, end] = shippedWindow(id, year)
      return { id, name, words, kinds, start, end }
    }),
  }
}

/** The frame that a plan has to fit; null for a plan of another initiative or of none, and for one without a year. */
export function federalFrameOf(plan: Pick<Plan, 'programme' | 'years'>): FederalFrame | null {
  const year = plan.years[0]
  return year === undefined || !/^«?500\s?\+»?$/.test(plan.programme?.trim() ?? '') ? null : federalFrame(year)
}
