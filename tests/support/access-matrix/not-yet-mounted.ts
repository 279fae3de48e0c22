import type { Action } from '../../../src/domain/access/policy.ts'

/**
 * Actions that no call is written for yet. The list only shrinks: write `<feature>.calls.ts` beside this file, name it in `src/server/access-matrix.test.ts`,
 * and take the actions out here.
 */
export const notYetMounted: readonly Action[] = []
