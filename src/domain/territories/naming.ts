import type { CivilDate } from '../kernel/civil-date.ts'

/** A name, and the day from which it counts. */
export type Naming = { since: CivilDate; name: string }

/** From before anything that Opora knows: the first name of what has been renamed. */
export const sinceEver: CivilDate = '1900-01-01'

/** The name on a day: last year's reports keep last year's names. What was never renamed has no naming, and its present name always counted. */
export function nameOn(present: string, naming: readonly Naming[], date: CivilDate): string {
  const inOrder = [...naming].sort((one, other) => (one.since < other.since ? -1 : 1))
  return (inOrder.findLast(({ since }) => since <= date) ?? inOrder[0])?.name ?? present
}

/**
 * The naming after a rename: from that day until the next one that is known. A second rename on the same day corrects the first;
 * a name that changes nothing leaves no trace.
 */
export function renamed(present: string, naming: readonly Naming[], { since, name }: Naming): Naming[] {
  const known = naming.length === 0 ? [{ since: sinceEver, name: present }] : naming
  const inOrder = [...known.filter((one) => one.since !== since), { since, name }].sort((one, other) => (one.since < other.since ? -1 : 1))
  return inOrder.filter((one, at) => at === 0 || one.name !== inOrder[at - 1]?.name)
}
