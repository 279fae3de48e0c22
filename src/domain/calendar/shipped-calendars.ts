import type { WorkCalendar } from './work-calendar.ts'
import { lawfulCalendar } from './work-calendar.ts'

/** What Russia decided for its years: the yearly acts on moving days off, and days freed for everybody by decree. */
const shippedCalendars: readonly WorkCalendar[] = [
  {
    year: 2021,
    moved: [['2021-01-02', '2021-11-05'], ['2021-01-03', '2021-12-31'], ['2021-02-20', '2021-02-22']],
    freed: ['2021-05-04', '2021-05-05', '2021-05-06', '2021-05-07', '2021-11-01', '2021-11-02', '2021-11-03'],
  },
  { year: 2022, moved: [['2022-01-01', '2022-05-03'], ['2022-01-02', '2022-05-10'], ['2022-03-05', '2022-03-07']], freed: [] },
  { year: 2023, moved: [['2023-01-01', '2023-02-24'], ['2023-01-08', '2023-05-08']], freed: [] },
  {
    year: 2024,
    moved: [['2024-01-06', '2024-05-10'], ['2024-01-07', '2024-12-31'], ['2024-04-27', '2024-04-29'], ['2024-11-02', '2024-04-30'], ['2024-12-28', '2024-12-30']],
    freed: [],
  },
  {
    year: 2025,
    moved: [['2025-01-04', '2025-05-02'], ['2025-01-05', '2025-12-31'], ['2025-02-23', '2025-05-08'], ['2025-03-08', '2025-06-13'], ['2025-11-01', '2025-11-03']],
    freed: [],
  },
  { year: 2026, moved: [['2026-01-03', '2026-01-09'], ['2026-01-04', '2026-12-31']], freed: [] },
]

const byYear = new Map(shippedCalendars.map((calendar) => [calendar.year, calendar]))
const lawful = new Map<number, WorkCalendar>()

/** The calendar of a year as it is shipped; where the year has not been decided yet, what the law alone says. */
export function shippedCalendar(year: number): WorkCalendar {
  const shipped = byYear.get(year) ?? lawful.get(year)
  if (shipped) return shipped
  const made = lawfulCalendar(year)
  lawful.set(year, made)
  return made
}
