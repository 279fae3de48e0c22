import type { AssignmentRow } from '../../contract/assignments.ts'
import type { Chain } from './chain.ts'

/** Work that the year's chain does, so that nobody proves it on a desk. Schools of an earlier year, and visits of a kind that is not played, are proved by their papers. */
export function playedElsewhere(chain: Chain | null): (row: AssignmentRow) => boolean {
  return ({ process, step, duty, holder }) => {
    if (chain === null) return false
    const { record, windows } = chain
    if (process === 'risk-profile') return record.isSurveyed
    if (process === 'review') return record.isReviewed
    if (process === 'monitoring-stage' && step.startsWith('review')) return record.isStaged
    if (duty !== 'do' || !record.schools.has(holder.organisation?.id ?? '')) return false
    switch (process) {
      case 'survey': return record.isSurveyed
      case 'self-diagnosis':
      case 'activation': return record.isSurveyed
      case 'visit': return step === 'verify' ? record.isSurveyed : step === 'exchange' ? windows.exchange.length > 0 : windows['first-visit'].length + windows.visit.length > 0
      case 'programme-document': return record.isWritten
      case 'monitoring-stage': return record.isStaged
      default: return false
    }
  }
}
