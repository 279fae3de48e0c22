import type { z } from 'zod'
import type { importSummary } from '../../../contract/imports.ts'
import type { Tone } from '../parts/Mark.tsx'

type ImportState = z.infer<typeof importSummary>['state']

export const importStateNames: Record<ImportState, string> = {
  reading: 'Читается', read: 'Прочитан', failed: 'Не прочитан', accepted: 'Принят', discarded: 'Убран',
}

export const importStateTones: Record<ImportState, Tone> = { reading: 'neutral', read: 'accent', failed: 'refusal', accepted: 'good', discarded: 'neutral' }
