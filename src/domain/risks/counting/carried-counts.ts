import { smallestGroup } from '../../surveys/audience.ts'
import { answersIn, type ToldStretch } from './told-stretches.ts'

/**
 * What may be told of a questionnaire after an earlier edition has told of it: whoever saw both may subtract. So what is told of a question changes
 * only where at least five more people have answered it; till then it stays as it was. Five newcomers of whom one was asked for more are no five there.
 */
export function carriedCounts(stretches: readonly ToldStretch[], counts: Uint32Array, told: Uint32Array): Uint32Array {
  const carried = counts.slice()
  if ((counts[0] ?? 0) - (told[0] ?? 0) < smallestGroup) carried[0] = told[0] ?? 0
  for (const stretch of stretches) {
    if (answersIn(stretch, counts) - answersIn(stretch, told) < smallestGroup) carried.set(told.subarray(stretch.from, stretch.to), stretch.from)
  }
  return carried
}

/** Whether counts that were told can still be what the sheets say: these are only ever added, and as many must say the same. */
export function areStillTrue(stretches: readonly ToldStretch[], told: Uint32Array, counts: Uint32Array): boolean {
  return (counts[0] ?? 0) >= (told[0] ?? 0) && stretches.every((stretch) => {
    const [before, after] = [answersIn(stretch, told), answersIn(stretch, counts)]
    if (before !== after) return before < after
    // Those who did not answer stand first in each run; of them there may be more.
    return told.subarray(stretch.from, stretch.to).every((count, at) => at % stretch.field.run === 0 || count === counts[stretch.from + at])
  })
}
