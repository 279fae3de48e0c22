/** One side of an entry as lines of «name: value», for a person; nested values in one line. */
export function linesOfRecord(value: unknown): string[] {
  if (value === null || value === undefined) return []
  if (Array.isArray(value)) return value.map((item) => short(item))
  if (typeof value === 'object') return Object.entries(value).map(([name, inner]) => `${name}: ${short(inner)}`)
  return [short(value)]
}

const longest = 400

function short(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}
