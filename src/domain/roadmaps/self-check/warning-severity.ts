import type { Plan } from '../plan/plan.ts'
import type { Warning, WarningCode } from '../plan/warning.ts'

export const severities = ['severe', 'moderate', 'slight'] as const
export type Severity = (typeof severities)[number]

/** Severe: the plan can't be carried out as it says. Moderate: somebody must look. Slight: it may well be meant so. */
const severityOf: Record<WarningCode, Severity> = {
  'schedule-unread': 'severe',
  'end-before-start': 'severe',
  'year-mismatch': 'severe',
  'order-of-steps': 'severe',
  contradiction: 'severe',
  'no-table': 'severe',
  'language-unsupported': 'severe',
  'document-number-conflict': 'moderate',
  'document-date-conflict': 'moderate',
  'number-repeat': 'moderate',
  'party-unknown': 'moderate',
  'target-unread': 'moderate',
  'alias-redefined': 'moderate',
  'duplicate-month': 'moderate',
  'cell-shifted': 'moderate',
  'column-unknown': 'moderate',
  'number-gap': 'slight',
  weekend: 'slight',
  'cell-repaired': 'slight',
  'approved-after-start': 'slight',
}

/** A warning and where to look; `position` null: the document as a whole. */
export type PlacedWarning = { warning: Warning; position: number | null }

export function warningsBySeverity(plan: Plan): Record<Severity, PlacedWarning[]> {
  const placed = [
    ...plan.warnings.map((warning): PlacedWarning => ({ warning, position: null })),
    ...plan.activities.flatMap(({ warnings, position }) => warnings.map((warning): PlacedWarning => ({ warning, position }))),
  ]
  const of = (severity: Severity) => placed.filter(({ warning }) => severityOf[warning.code] === severity)
  return { severe: of('severe'), moderate: of('moderate'), slight: of('slight') }
}
