import { yearOf, type CivilDate } from '../../../kernel/civil-date.ts'

/** The years that a plan is for: those its headings and title name, else those a person gave, else those of most printed dates. */
export function planYears(found: { headings: readonly number[]; title: string; given: number | null; approved: CivilDate | null; schedules: readonly string[] }): number[] {
  const titled = titleYears(found.title.replace(/(?<=\d)[OОoо](?=\d)/gu, '0'))
  if (found.headings.length + titled.length > 0) return ascending([...found.headings, ...titled])
  if (found.given !== null) return [found.given]
  const printed = printedYears(found.schedules)
  if (printed.length > 0) return printed
  return found.approved === null ? [] : [yearOf(found.approved)]
}

/** «на 2022 год», «на 2021-2022 учебный год», «2021 – 2023 гг.»; a year of an act («приказ от 2020») is none. */
function titleYears(title: string): number[] {
  const range = /((?:19|20)\d\d)\s*(?:г(?:од|\.)?а?)?\s*[-–—/]\s*((?:19|20)\d\d|\d\d(?=\s*(?:уч|гг?\.|год)))/iu.exec(title)
  if (range?.[1] !== undefined && range[2] !== undefined) {
    const first = Number(range[1])
    const last = range[2].length === 2 ? Math.floor(first / 100) * 100 + Number(range[2]) : Number(range[2])
    if (last >= first && last - first <= 30) return Array.from({ length: last - first + 1 }, (_, offset) => first + offset)
  }
  const years = [...title.matchAll(/(?<![\d.])((?:19|20)\d\d)(?=\s*(?:г\.|гг|год|,|и|$|\)|учебн))/giu)].map((match) => Number(match[1]))
  return ascending(years)
}

/** Years of a fair share of the dates; one slip («август 2021» among fifty dates of 2022) makes no plan year. */
function printedYears(schedules: readonly string[]): number[] {
  const counts = new Map<number, number>()
  let all = 0
  for (const text of schedules) {
    const years = new Set([...text.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/gu)].map((match) => Number(match[0])))
    for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1)
    all += years.size
  }
  return ascending([...counts].filter(([, count]) => count >= Math.max(1, all * 0.1)).map(([year]) => year))
}

function ascending(years: readonly number[]): number[] {
  return [...new Set(years)].sort((a, b) => a - b)
}
