import type { CellReaders, ReadSchedule } from './cell-readers.ts'
import { groupMark } from './column-names.ts'
import { cellText, draftText, type DraftActivity } from './draft.ts'
import { headingMonth, headingYears, isBareDays, looksLikeTime } from './time-words.ts'

/** The schedule of an activity from whatever columns hold it, with the year and month of the headings above. */
export function activitySchedule(draft: DraftActivity, { schedule }: CellReaders): ReadSchedule {
  const text = scheduleText(draft)
  const full = withHeading(text, draft)
  const read = schedule(full, headingYear(full, draft.years))
  return { ...read, schedule: { ...read.schedule, text: text === '' ? (read.schedule.text ?? null) : text } }
}

/** The schedule as printed: one cell; two cells for start and end; or the heads of the columns that bear a mark. */
export function scheduleText(draft: DraftActivity): string {
  const own = draftText(draft, 'schedule')
  if (own !== '') return own
  const start = draftText(draft, 'start')
  const end = draftText(draft, 'end')
  if (start !== '' || end !== '') return fromTo(start, end)
  return markedPeriods(draft)
}

function fromTo(start: string, end: string): string {
  if (start === '' || end === '') return start === '' ? (/^до\s/iu.test(end) ? end : `до ${end}`) : /\d|январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр/iu.test(start) ? `с ${start}` : start
  return start === end ? start : `${start} – ${end}`
}

/** «+», «V», «х», «●» under «II квартал» is that quarter; other words in such a cell stand beside its head. */
function markedPeriods(draft: DraftActivity): string {
  const marked = draft.columns.flatMap(({ field, header }, column) => {
    const text = draft.lines.map(({ cells }) => cells[column] ?? '').find((cell) => cell !== '') ?? ''
    return field !== 'period' || text === '' || /^[-–—]$/.test(text) ? [] : [periodOf(header, text)]
  })
  return marked.filter((period) => period !== '').join(', ')
}

/** Money or values by years are no marks. */
function isAmount(header: string, text: string): boolean {
  return /^\d[\d\s]*([.,]\d+)?$/.test(text) && (/[.,]|\d{3}/.test(text) || (headingYears(header) !== null && text.length > 1))
}

function periodOf(header: string, text: string): string {
  const head = leafFirst(header)
  if (isAmount(header, text)) return ''
  if (/^([+vхxv✓✔●•*✗☑■]|да|\d)$/iu.test(text)) return head
  if (isBareDays(text)) return `${text} ${inGenitive(head)}`
  const year = /(?:19|20)\d\d/.exec(head)?.[0]
  if (year !== undefined && looksLikeTime(text)) return /(?:19|20)\d\d/.test(text) ? text : `${text} ${year} года`
  return !/\d|январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр/iu.test(text) ? `${text} ${head}` : text
}

/** «2022 год › I квартал» is said «I квартал 2022 года». */
function leafFirst(header: string): string {
  const parts = header.split(groupMark)
  const leaf = parts.at(-1) ?? header
  const year = /(?:19|20)\d\d/.exec(parts.slice(0, -1).join(' '))?.[0]
  return year === undefined || leaf.includes(year) ? leaf : `${leaf} ${year} года`
}

/** A day alone under the heading «Март», or no time at all: the heading completes it. */
function withHeading(text: string, { month }: DraftActivity): string {
  if (month === null) return text
  if (text === '') return month
  if (/^(?:в течение|весь)\s+месяца?$/iu.test(text)) return month
  return isBareDays(text) ? `${text} ${genitive(month)}` : text
}

/** «15 октября», «до 20 января 2024 года»: the head of the column with its month in the genitive. */
function inGenitive(head: string): string {
  const [month = '', ...rest] = head.toLowerCase().split(' ')
  return headingMonth(month) === null ? head : [genitive(month), ...rest].join(' ')
}

function genitive(month: string): string {
  return /[ьй]$/u.test(month) ? `${month.slice(0, -1)}я` : `${month}а`
}

/** Under «2021/2022 учебный год» autumn is the first year's and spring the second's. */
function headingYear(text: string, years: readonly number[]): number | null {
  const [first, second] = years
  if (first === undefined || second === undefined || years.length > 2) return first ?? null
  const month = /январ|феврал|март|апрел|ма[йя](?![а-яёa-z])|июн|июл/i.test(text)
  return month ? second : first
}

/** A column of marks of fulfilment says so in a word. */
export function isMarkedDone(draft: DraftActivity): boolean {
  const text = cellText(draft.columns, draft.lines[0].cells, 'done')
  return /^(исполнено|выполнено|проведено|да|\+|реализовано|завершено|100\s?%)/iu.test(text)
}
