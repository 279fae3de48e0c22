import { plural } from '../../kernel/russian-plural.ts'
import type { Plan } from '../plan/plan.ts'
import type { Finding } from './finding.ts'
import { warningsBySeverity, type Severity } from './warning-severity.ts'

/** How many activities' points one warning of each severity takes. */
const cost: Record<Severity, number> = { severe: 3, moderate: 1, slight: 0.25 }

export function findWarnings(plan: Plan): Finding {
  const { severe, moderate, slight } = warningsBySeverity(plan)
  const all = severe.length + moderate.length + slight.length
  const lost = (severe.length * cost.severe + moderate.length * cost.moderate + slight.length * cost.slight) / Math.max(1, plan.activities.length)
  const positions = [...severe, ...moderate].flatMap(({ position }) => position ?? [])
  return {
    share: 1 - Math.min(1, lost),
    sentence: all === 0 ? 'Замечаний к тексту плана нет.'
      : `К тексту плана ${all} ${plural(all, 'замечание', 'замечания', 'замечаний')}: серьёзных ${severe.length}, требующих проверки ${moderate.length}, мелких ${slight.length}.`,
    positions: [...new Set(positions)].toSorted((a, b) => a - b),
  }
}
