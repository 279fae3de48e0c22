import type { CivilDate } from '../../kernel/civil-date.ts'
import { daysInMonth } from '../../kernel/civil-date.ts'
import type { ActivityKind, Plan } from '../plan/plan.ts'

/** What every «500+» plan of a year has to carry, whoever draws it up. */
export type FederalFrame = { year: number; milestones: FederalMilestone[] }

export type FederalMilestone = {
  id: MilestoneId
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
] as const satisfies readonly { id: string; name: string; words: readonly string[]; kinds: readonly ActivityKind[] }[]

type MilestoneId = (typeof milestones)[number]['id']

/** Month and day, `MM-DD`, first and last. A year that is not here has the months in which the work has always fallen. */
const windowsByYear: Record<number, Partial<Record<MilestoneId, [start: string, end: string]>>> = {
  2021: {
    questionnaires: ['01-28', '02-15'], 'risk-profile': ['02-15', '02-24'], 'first-visit': ['02-24', '03-10'], activation: ['02-24', '03-10'],
    documents: ['03-10', '04-30'], 'stage-1': ['05-01', '05-30'], 'sample-review': ['06-01', '06-28'], 'stage-2': ['09-20', '11-01'], report: ['12-16', '12-20'],
  },
  2022: {
    questionnaires: ['01-17', '02-04'], 'risk-profile': ['02-04', '02-14'], 'first-visit': ['02-14', '03-01'], activation: ['02-14', '03-01'],
    documents: ['02-14', '03-30'], 'stage-1': ['04-25', '06-01'], 'sample-review': ['05-16', '06-05'], 'stage-2': ['09-15', '11-01'],
  },
}

const usualMonths: Record<MilestoneId, [first: number, last: number]> = {
  questionnaires: [1, 2], 'risk-profile': [2, 2], 'first-visit': [2, 3], activation: [2, 3], documents: [2, 4], 'stage-1': [4, 6],
  'sample-review': [5, 6], 'stage-2': [9, 11], report: [12, 12],
}

export function federalFrame(year: number): FederalFrame {
  return {
    year,
    milestones: milestones.map(({ id, name, words, kinds }) => {
      const [start, end] = windowOf(id, year)
      return { id, name, words, kinds, start, end }
    }),
  }
}

/** The frame that a plan has to fit; null for a plan of another initiative or of none, and for one without a year. */
export function federalFrameOf(plan: Pick<Plan, 'programme' | 'years'>): FederalFrame | null {
  const year = plan.years[0]
  return year === undefined || !/^«?500\s?\+»?$/.test(plan.programme?.trim() ?? '') ? null : federalFrame(year)
}

function windowOf(id: MilestoneId, year: number): [start: CivilDate, end: CivilDate] {
  const exact = windowsByYear[year]?.[id]
  if (exact !== undefined) return [`${year}-${exact[0]}`, `${year}-${exact[1]}`]
  const [first, last] = usualMonths[id]
  return [`${year}-${twoDigits(first)}-01`, `${year}-${twoDigits(last)}-${daysInMonth(year, last)}`]
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
