/**
 * Asks once for each object, for as long as it lives. Only for what is never changed in place, and only for what the object alone decides:
 * then it is the same as to ask each time, but for the time it takes.
 */
export function oncePer<Key extends object, Value>(ask: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { value: Value }>()
  return (key) => {
    const before = known.get(key)
    if (before !== undefined) return before.value
    const value = ask(key)
    known.set(key, { value })
    return value
  }
}
