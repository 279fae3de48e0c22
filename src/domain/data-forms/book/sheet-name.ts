const longest = 31

/** Names for sheets as a workbook can have them: no sign that it refuses, not too long, no two the same. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>()
  return wanted.map((text) => {
    const base = text.replace(/[[\]:*?/\\']/g, ' ').replace(/\s+/g, ' ').trim() || 'Лист'
    for (let at = 1; ; at += 1) {
      const tail = at === 1 ? '' : ` (${at})`
      const name = base.slice(0, longest - tail.length).trim() + tail
      if (taken.has(name.toLowerCase())) continue
      taken.add(name.toLowerCase())
      return name
    }
  })
}
