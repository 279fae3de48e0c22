import type { z } from 'zod'
import type { importSummary } from '../../contract/imports.ts'
import { importStateNames } from '../kit/names/import-state-names.ts'
import { Mark, type Tone } from '../kit/parts/Mark.tsx'

type ImportState = z.infer<typeof importSummary>['state']

const tones: Record<ImportState, Tone> = { reading: 'neutral', read: 'accent', failed: 'refusal', accepted: 'good', discarded: 'neutral' }

export function ImportStateMark({ state }: { state: ImportState }) {
  return <Mark tone={tones[state]}>{importStateNames[state]}</Mark>
}
