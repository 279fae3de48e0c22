import type { StageVerdict } from '../../domain/monitoring/stage.ts'
import { Mark } from '../kit/parts/Mark.tsx'
import { verdictLook } from './stage-looks.ts'

/** How a stage went, or goes. */
export function VerdictMark({ verdict, isOver }: { verdict: StageVerdict; isOver: boolean }) {
  const { name, tone } = verdictLook(verdict, isOver)
  return <Mark tone={tone}>{name}</Mark>
}
