/** «2021–2023», «2021, 2023» → the years, ascending, each once; null where it is no list of years of this age. */
export function yearsOfText(text: string): number[] | null {
  const years = new Set<number>()
  for (const part of text.split(/[,;]|\s+и\s+/).map((piece) => piece.trim()).filter((piece) => piece !== '')) {
    const [, first, last] = /^(\d{4})(?:\s*[-–—/]\s*(\d{4}))?(?:\s*г+\.?)?$/.exec(part) ?? []
    if (first === undefined) return null
    const [from, to] = [Number(first), Number(last ?? first)]
    if (from < 1990 || to > 2100 || to < from || to - from >= 10) return null
    for (let year = from; year <= to; year++) years.add(year)
  }
  return years.size === 0 || years.size > 10 ? null : [...years].toSorted((a, b) => a - b)
}
