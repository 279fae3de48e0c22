import type { RevisionState } from '../../../domain/roadmaps/revisions/revision.ts'
import { revisionStateNames } from '../names/revision-state-names.ts'
import { Mark, type Tone } from './Mark.tsx'

const tones: Record<RevisionState, Tone> = { draft: 'doubt', approved: 'good', superseded: 'neutral', discarded: 'neutral' }

export function RevisionStateMark({ state }: { state: RevisionState }) {
  return <Mark tone={tones[state]}>{revisionStateNames[state]}</Mark>
}
