import { daysInMonth, type CivilDate } from '../../kernel/civil-date.ts'
import { shippedMilestones, type FrameMilestone, type ShippedMilestoneId } from './milestone.ts'

type MonthDay = string

/** Month and day, `MM-DD`, first and last, in the years that are known. A deadline begins with the work towards it. */
const windowsByYear: Record<number, Partial<Record<ShippedMilestoneId, [start: MonthDay, end: MonthDay]>>> = {
  2021: {
    'selection': ['01-22', '01-27'], 'questionnaires': ['01-28', '02-15'], 'kick-off': ['02-15', '02-15'], 'risk-profile': ['02-15', '02-24'],
    'first-visit': ['02-24', '03-10'], 'activation': ['02-24', '03-10'], 'plan-submission': ['03-10', '03-22'], 'documents': ['03-10', '04-30'],
    'stage-1': ['05-01', '05-30'], 'sample-review': ['06-01', '06-28'], 'plan-monitoring': ['09-01', '09-20'], 'stage-2': ['09-20', '11-01'], 'report': ['12-16', '12-20'],
  },
  2022: {
    'questionnaires': ['01-17', '02-04'], 'kick-off': ['02-03', '02-24'], 'risk-profile': ['02-04', '02-14'], 'first-visit': ['02-14', '03-01'],
    'activation': ['02-14', '03-01'], 'plan-submission': ['03-21', '03-24'], 'documents': ['02-14', '03-30'], 'stage-1': ['04-25', '06-01'],
    'sample-review': ['05-16', '06-05'], 'stage-2': ['09-15', '11-01'],
  },
}

/** The months in which the work has always fallen: what is proposed where a year says nothing else. */
const usualMonths: Record<ShippedMilestoneId, [first: number, last: number]> = {
  'selection': [1, 1], 'questionnaires': [1, 2], 'kick-off': [2, 2], 'risk-profile': [2, 2], 'first-visit': [2, 3], 'activation': [2, 3], 'plan-submission': [3, 3],
  'documents': [2, 4], 'stage-1': [4, 6], 'sample-review': [5, 6], 'plan-monitoring': [9, 9], 'stage-2': [9, 11], 'report': [12, 12],
}

/** The frame that a programme year begins with. */
export function shippedFrame(year: number): FrameMilestone[] {
  return shippedMilestones.map(({ id, name }) => {
    const [start, end] = shippedWindow(id, year)
    return { id, name, start, end }
  })
}

export function shippedWindow(id: ShippedMilestoneId, year: number): [start: CivilDate, end: CivilDate] {
  const exact = windowsByYear[year]?.[id]
  if (exact !== undefined) return [`${year}-${exact[0]}`, `${year}-${exact[1]}`]
  const [first, last] = usualMonths[id]
  return [`${year}-${twoDigits(first)}-01`, `${year}-${twoDigits(last)}-${daysInMonth(year, last)}`]
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
