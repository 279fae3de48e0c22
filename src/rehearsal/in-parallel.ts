/** Does the work on each, so many at a time; the results stand in the order of the list. */
export async function inParallel<T, R>(list: readonly T[], limit: number, work: (one: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  let next = 0
  const hand = async (): Promise<void> => {
    while (next < list.length) {
      const at = next
      next += 1
      const one = list[at]
      if (one !== undefined) results[at] = await work(one)
    }
  }
  await Promise.all(Array.from({ length: Math.min(limit, list.length) }, hand))
  return results
}
