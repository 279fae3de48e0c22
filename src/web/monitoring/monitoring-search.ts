import type { StageNumber } from '../../domain/monitoring/stage.ts'

export type MonitoringSearch = { programme?: string | undefined; territory?: number | undefined; stage?: StageNumber | undefined }

/** What the address asks for; anything else in it is passed over. */
export function parseMonitoringSearch({ programme, territory, stage }: Record<string, unknown>): MonitoringSearch {
  return {
    ...(typeof programme === 'string' ? { programme } : {}), ...(Number.isInteger(Number(territory)) && territory !== undefined ? { territory: Number(territory) } : {}), ...(Number(stage) === 2 ? { stage: 2 as const } : {}),
  }
}
