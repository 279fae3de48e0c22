import type { Action } from '../../../src/domain/access/policy.ts'

/**
 * Actions that no call is written for yet. The list only shrinks: write `<feature>.calls.ts` beside this file, name it in `src/server/access-matrix.test.ts`,
 * and take the actions out here.
 */
export const notYetMounted: readonly Action[] = [
  'organisation.read', 'organisation.manage', 'organisation.edit',
  'assignment.read', 'assignment.comment', 'assignment.delegate', 'assignment.act', 'assignment.postpone', 'assignment.decide', 'assignment.waive',
  'file.read', 'file.add', 'form.read', 'form.manage', 'form.fill', 'indicator.read', 'indicator.manage', 'indicator.state', 'dashboard.read', 'report.read',
  'journal.read', 'installation.manage',
]
