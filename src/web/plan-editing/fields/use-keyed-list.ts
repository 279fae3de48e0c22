import { useState } from 'react'

type Keyed<T> = { key: string; item: T }

/** A list under the pen: every item keeps its key, so that a line that is removed does not take its neighbour's caret along. */
export function useKeyedList<T>(initial: readonly T[]) {
  const [items, setItems] = useState<Keyed<T>[]>(() => initial.map(keyed))
  return {
    items,
    add: (added: readonly T[]) => setItems((current) => [...current, ...added.map(keyed)]),
    change: (key: string, item: T) => setItems((current) => current.map((one) => (one.key === key ? { key, item } : one))),
    remove: (key: string) => setItems((current) => current.filter((one) => one.key !== key)),
    replace: (wanted: readonly T[]) => setItems(wanted.map(keyed)),
  }
}

function keyed<T>(item: T): Keyed<T> {
  return { key: crypto.randomUUID(), item }
}
