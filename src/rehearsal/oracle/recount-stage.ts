import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import { acceptedProgrammes, type WritingRecord } from '../record/document-record.ts'

export type StageVerdict = 'done' | 'partly' | 'not-done' | 'nothing-due'
export type RecountedFactor = { factor: string; due: number; done: number; awaiting: number; returned: number; verdict: StageVerdict }
/** The day by which a stage is done, and that of the one before. */
export type StageDays = { year: number; day: CivilDate; earlierDay: CivilDate | null }

/** The day by which each action is to be done, by the words of its schedule as a person reads them. */
const lastDays: Readonly<Record<string, string>> = { 'до 15 мая': '05-15', 'до 20 октября': '10-20', 'в течение года': '12-31', 'сентябрь': '09-30' }

/** What a stage asked of a school for each factor with an accepted programme, and what its curator has confirmed; what an earlier stage saw done is asked no more. */
export function recountStage(school: Pick<WritingRecord, 'documents' | 'actions'>, { year, day, earlierDay }: StageDays): RecountedFactor[] {
  return acceptedProgrammes(school).map(({ factor, schedules }) => {
    const [own, days] = [[...school.actions.values()].filter((action) => action.factor === factor), schedules.map((words) => dayOf(words, year))]
    const wasSeenDone = ({ dueOn, doneOn }: (typeof own)[number]) => earlierDay !== null && dueOn <= earlierDay && doneOn !== null && doneOn <= earlierDay
    const asked = own.filter((action) => action.dueOn <= day && !wasSeenDone(action))
    const count = (state: string) => asked.filter((action) => action.state === state).length
    const [due, done] = [days.filter((one) => one <= day).length - own.filter(wasSeenDone).length, count('done')]
    return { factor, due, done, awaiting: count('awaiting'), returned: count('returned'), verdict: verdictOf(due, done) }
  })
}

/** Of a school: what is true of all its factors of which something was due. */
export function verdictOfSchool(factors: readonly Pick<RecountedFactor, 'verdict'>[]): StageVerdict {
  const asked = new Set(factors.map(({ verdict }) => verdict).filter((verdict) => verdict !== 'nothing-due'))
  const [first = 'nothing-due'] = asked
  return asked.size > 1 ? 'partly' : first
}

/** How many actions of a factor are left for the next year. */
export function leftUndone({ actions, ...school }: Pick<WritingRecord, 'documents' | 'actions'>, factor: string): number {
  const asked = acceptedProgrammes(school).find((one) => one.factor === factor)?.schedules.length ?? 0
  return asked - [...actions.values()].filter((action) => action.factor === factor && action.state === 'done').length
}

function verdictOf(due: number, done: number): StageVerdict {
  if (due === 0) return 'nothing-due'
  return done === due ? 'done' : done === 0 ? 'not-done' : 'partly'
}

function dayOf(words: string, year: number): CivilDate {
  const day = lastDays[words]
  if (day === undefined) throw new Error(`Nobody knows when «${words}» is over`)
  return `${year}-${day}`
}
