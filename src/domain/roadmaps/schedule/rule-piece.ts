/** What one phrase adds to a recurrence: «ежемесячно», «в последний вторник», «до 5 числа». */
export type RulePiece = {
  freq: Frequency | null
  interval: number
  /** 1 is Monday. */
  weekdays: readonly number[]
  /** Which of the month's such weekdays; empty = each. */
  ordinals: readonly number[]
  monthDays: readonly number[]
  /** «до 5 числа»: the day ends a stretch. */
  until: boolean
  /** «каждого месяца» */
  everyMonth: boolean
  months: readonly number[]
  setPosition: number | null
  /** «каждый», «по вторникам»: it recurs even where no frequency is printed. */
  recurs: boolean
  /** «2 раза в год» → 2. */
  timesAYear: number | null
  doubt: string | null
}

export type Frequency = 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY'

const nothing: RulePiece = { freq: null, interval: 1, weekdays: [], ordinals: [], monthDays: [], until: false, everyMonth: false, months: [], setPosition: null, recurs: true, timesAYear: null, doubt: null }

export function rulePiece(said: Partial<RulePiece>): RulePiece {
  return { ...nothing, ...said }
}

export const workdays: readonly number[] = [1, 2, 3, 4, 5]
