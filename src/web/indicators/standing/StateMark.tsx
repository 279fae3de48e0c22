import type { TargetState } from '../../../domain/indicators/target-standing.ts'
import { Mark } from '../../kit/parts/Mark.tsx'
import { stateWords } from '../indicator-words.ts'

/** Met, missed or at risk; what somebody typed in is never taken for what was counted. */
export function StateMark({ state, basis }: { state: TargetState; basis: 'facts' | 'stated' | null }) {
  return (
    <>
      <Mark tone={stateWords[state].tone}>{stateWords[state].name}</Mark>
      {basis === 'stated' && <> <Mark tone="doubt">указано вручную</Mark></>}
    </>
  )
}
