/** Whether two plain values (what JSON can hold) say the same, whatever order their keys are in. */
export function sameValue(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const ones = Object.entries(one)
  if (ones.length !== Object.keys(other).length) return false
  const others = new Map<string, unknown>(Object.entries(other))
  return ones.every(([key, value]) => others.has(key) && sameValue(value, others.get(key)))
}
