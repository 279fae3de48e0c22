import type { StageCounts } from '../../contract/monitoring.ts'
import { stageVerdictWords } from '../../domain/monitoring/stage-words.ts'
import type { ChangeVerdict } from '../../domain/monitoring/positive-change.ts'
import { stageVerdicts, type StageNumber, type StageVerdict } from '../../domain/monitoring/stage.ts'
import type { Shares } from '../dashboards/shares.ts'
import type { Tone } from '../kit/parts/Mark.tsx'
import type { Forms } from '../kit/words/plural.ts'

const verdictTones: Record<StageVerdict, Tone> = { 'done': 'good', 'partly': 'doubt', 'not-done': 'refusal', 'nothing-due': 'neutral' }
export const changeTones: Record<ChangeVerdict, Tone> = { 'better': 'good', 'worse': 'refusal', 'indistinct': 'doubt', 'no-data': 'neutral' }
export const stageNames: Record<StageNumber, string> = { 1: 'Первый этап', 2: 'Второй этап' }
export const actionForms: Forms = ['мера', 'меры', 'мер']
export const schoolForms: Forms = ['школа', 'школы', 'школ']

/** Before a stage's day nothing is too late. */
export function verdictLook(verdict: StageVerdict, isOver: boolean): { name: string; tone: Tone } {
  return !isOver && (verdict === 'partly' || verdict === 'not-done') ? { name: 'идёт', tone: 'neutral' } : { name: stageVerdictWords[verdict], tone: verdictTones[verdict] }
}

/** «выполнено 3, идёт 5»: what is called the same is counted together. */
export function verdictsInWords(verdicts: Readonly<Record<StageVerdict, number>>, isOver: boolean): string {
  const counts = new Map<string, number>()
  for (const verdict of stageVerdicts) counts.set(verdictLook(verdict, isOver).name, (counts.get(verdictLook(verdict, isOver).name) ?? 0) + verdicts[verdict])
  return [...counts].filter(([, count]) => count > 0).map(([name, count]) => `${name} ${count}`).join(', ')
}

/** What nobody has proved is overdue once the stage's day is over. */
export function stageShares({ due, done, awaiting, returned }: Pick<StageCounts, 'due' | 'done' | 'awaiting' | 'returned'>, isOver: boolean): Shares {
  const missing = due - done - awaiting - returned
  return { done, awaiting, returned, overdue: isOver ? missing : 0, open: isOver ? 0 : missing, total: due }
}

/** What a school's actions come to. */
export function sharesOfActions(actions: readonly { state: string }[], isOver: boolean): Shares {
  const count = (state: string) => actions.filter((action) => action.state === state).length
  return stageShares({ due: actions.length - count('waived'), done: count('done'), awaiting: count('awaiting'), returned: count('returned') }, isOver)
}
