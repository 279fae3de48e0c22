import type { z } from 'zod'
import type { importSummary } from '../../../contract/imports.ts'

type ImportState = z.infer<typeof importSummary>['state']

export const importStateNames: Record<ImportState, string> = {
  reading: 'Читается', read: 'Прочитан', failed: 'Не прочитан', accepted: 'Принят', discarded: 'Убран',
}
