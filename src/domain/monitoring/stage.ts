import type { CivilDate } from '../kernel/civil-date.ts'

/** The two stages of a programme year in which schools prove what they did and it is seen whether things changed for the better. */
export const stageNumbers = [1, 2] as const
export type StageNumber = (typeof stageNumbers)[number]

/** The milestone of the year's frame by whose last day a stage is done. */
export const milestoneOfStage = { 1: 'stage-1', 2: 'stage-2' } as const satisfies Record<StageNumber, string>

/** Of an action that is due: nothing brought yet, brought and waiting for the curator, given back, proved, taken off the school. */
export const actionStates = ['open', 'awaiting', 'returned', 'done', 'waived'] as const
export type ActionState = (typeof actionStates)[number]

/** One window of one action of an anti-risk programme, as it stood at a stage. */
export type StageAction = {
  /** Of the assignment. */
  id: string
  text: string
  dueOn: CivilDate
  responsible: string
  /** What was to prove it. */
  proof: string
  state: ActionState
  doneOn: CivilDate | null
  evidence: { link: string | null; files: number; document: string | null; note: string | null } | null
  /** What was said where it was given back, put off, or taken off. */
  reason: string | null
}

/** Of a factor, and of a school: all that was due is proved, some of it, or nothing; `nothing-due` where nothing was. */
export const stageVerdicts = ['done', 'partly', 'not-done', 'nothing-due'] as const
export type StageVerdict = (typeof stageVerdicts)[number]

/** By what the curator confirmed alone: nobody's word counts beside it. What was taken off the school is not asked of it. */
export function stageVerdict(actions: readonly Pick<StageAction, 'state'>[]): StageVerdict {
  const due = actions.filter(({ state }) => state !== 'waived')
  const done = due.filter(({ state }) => state === 'done').length
  if (due.length === 0) return 'nothing-due'
  return done === due.length ? 'done' : done === 0 ? 'not-done' : 'partly'
}

/** Of a school by those of its factors. */
export function schoolVerdict(verdicts: readonly StageVerdict[]): StageVerdict {
  const asked = verdicts.filter((verdict) => verdict !== 'nothing-due')
  if (asked.length === 0) return 'nothing-due'
  return asked.every((verdict) => verdict === 'done') ? 'done' : asked.every((verdict) => verdict === 'not-done') ? 'not-done' : 'partly'
}

/** What a stage asks for: all that is due by its day, but for what an earlier stage has seen done. `earlierDay` null at the first. */
export function isOfStage({ dueOn, doneOn }: { dueOn: CivilDate; doneOn: CivilDate | null }, { day, earlierDay }: { day: CivilDate; earlierDay: CivilDate | null }): boolean {
  return dueOn <= day && (earlierDay === null || dueOn > earlierDay || doneOn === null || doneOn > earlierDay)
}
