/** A list that is only shown, each item with a key of what it says; the second of two that say the same gets another. */
export function keyed<T>(items: readonly T[], nameOf: (item: T) => string): { key: string; item: T }[] {
  const seen = new Map<string, number>()
  return items.map((item) => {
    const name = nameOf(item)
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    return { key: times === 1 ? name : `${name} ${times}`, item }
  })
}
