import type { StageNumber } from '../monitoring/stage.ts'

/**
 * What a school writes in a programme year: one concept, one medium-term programme, an anti-risk programme for each factor that it works on, and what it
 * says of each of the two stages.
 */
export const documentKinds = ['development-concept', 'medium-term-programme', 'anti-risk-programme', 'stage-1-report', 'stage-2-report'] as const
export type DocumentKind = (typeof documentKinds)[number]

/** The stage that a report is of; null for what is no report. */
export function stageOf(kind: DocumentKind): StageNumber | null {
  return kind === 'stage-1-report' ? 1 : kind === 'stage-2-report' ? 2 : null
}
