import type { Plan } from '../plan/plan.ts'
import type { FederalFrame } from './federal-frame.ts'
import type { Finding } from './finding.ts'
import { findDates, findParties, findPublication, findResults } from './find-in-activities.ts'
import { findLastYear, findLevels, findMilestones } from './find-in-plan.ts'
import { findLoad, findSpread } from './find-in-calendar.ts'
import { findWarnings } from './find-warnings.ts'

type Criterion = {
  id: string
  /** Russian, as the page names it. */
  name: string
  /** Points of 100, where all criteria apply. */
  weight: number
  /** Null where the criterion does not apply to such a plan: then its points are not counted at all. */
  find: (plan: Plan, frame: FederalFrame | null) => Finding | null
}

/** What a plan is judged by. The weights are the project's own; they sum up to 100. */
export const criteria = [
  { id: 'milestones', name: 'Федеральные события года', weight: 16, find: findMilestones },
  { id: 'results', name: 'Измеримый результат', weight: 14, find: findResults },
  { id: 'parties', name: 'Ответственные', weight: 12, find: findParties },
  { id: 'dates', name: 'Сроки', weight: 12, find: findDates },
  { id: 'warnings', name: 'Замечания к тексту плана', weight: 12, find: findWarnings },
  { id: 'levels', name: 'Участие региона и муниципалитетов', weight: 10, find: findLevels },
  { id: 'last-year', name: 'Школы прошлого года', weight: 8, find: findLastYear },
  { id: 'load', name: 'Нагрузка по неделям', weight: 8, find: findLoad },
  { id: 'spread', name: 'Равномерность по году', weight: 4, find: findSpread },
  { id: 'publication', name: 'Информационное сопровождение', weight: 4, find: findPublication },
] as const satisfies readonly Criterion[]

export type CriterionId = (typeof criteria)[number]['id']
