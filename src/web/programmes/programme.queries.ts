import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { readBoard, suggestAttachments, type AttachmentBoard } from '../../contract/attachments.ts'
import { listExtensions } from '../../contract/extensions.ts'
import { previewNext } from '../../contract/next-programme.ts'
import { listNominations } from '../../contract/nominations.ts'
import { listProgrammeSchools } from '../../contract/programme-schools.ts'
import { listProgrammes, readCounts, readProgramme } from '../../contract/programmes.ts'
import { readWorkCalendar } from '../../contract/work-calendars.ts'
import { call } from '../kit/api/call.ts'

/** All that hangs on programme years: whatever changes there makes counts, boards and lists stale together. */
export const programmesKey = ['programmes']

/** «Школа № 7» before «Школа № 13». */
const byNumber = new Intl.Collator('ru', { numeric: true })

const sortedBoard = (board: AttachmentBoard): AttachmentBoard => ({ ...board, schools: board.schools.toSorted((one, other) => byNumber.compare(one.territory, other.territory) || byNumber.compare(one.name, other.name)) })

const narrowed = (region: number | undefined) => (region === undefined ? {} : { region })

export const programmeListQuery = queryOptions({ queryKey: [...programmesKey, 'list'], queryFn: ({ signal }) => call(listProgrammes, {}, { signal }) })

export const programmeQuery = (id: string, region: number | undefined) =>
  queryOptions({ queryKey: [...programmesKey, id, 'year', region ?? null], queryFn: ({ signal }) => call(readProgramme, { params: { id }, query: narrowed(region) }, { signal }), placeholderData: keepPreviousData })

export const countsQuery = (id: string, region: number | undefined) =>
  queryOptions({ queryKey: [...programmesKey, id, 'counts', region ?? null], queryFn: ({ signal }) => call(readCounts, { params: { id }, query: narrowed(region) }, { signal }) })

export const schoolsQuery = (id: string, region: number | undefined, which: 'now' | 'left' | 'earlier') =>
  queryOptions({
    queryKey: [...programmesKey, id, 'schools', region ?? null, which], queryFn: ({ signal }) => call(listProgrammeSchools, { params: { id }, query: { ...narrowed(region), which } }, { signal }),
    select: ({ items, mayChange }) => ({ mayChange, items: items.toSorted((one, other) => byNumber.compare(one.territory, other.territory) || byNumber.compare(one.name, other.name)) }), placeholderData: keepPreviousData,
  })

export const nominationsQuery = (id: string, region: number | undefined) =>
  queryOptions({ queryKey: [...programmesKey, id, 'nominations', region ?? null], queryFn: ({ signal }) => call(listNominations, { params: { id }, query: narrowed(region) }, { signal }), select: ({ items }) => items })

export const boardQuery = (id: string, region: number) =>
  queryOptions({ queryKey: [...programmesKey, id, 'board', region], queryFn: ({ signal }) => call(readBoard, { params: { id }, query: { region } }, { signal }), select: sortedBoard })

export const suggestionQuery = (id: string, region: number) =>
  queryOptions({ queryKey: [...programmesKey, id, 'suggestion', region], queryFn: ({ signal }) => call(suggestAttachments, { params: { id }, query: { region } }, { signal }), staleTime: 0 })

export const extensionsQuery = (id: string, region: number | undefined) =>
  queryOptions({ queryKey: [...programmesKey, id, 'extensions', region ?? null], queryFn: ({ signal }) => call(listExtensions, { params: { id }, query: narrowed(region) }, { signal }), select: ({ items }) => items })

export const nextQuery = (id: string, keep: 'dates' | 'weekdays') =>
  queryOptions({ queryKey: [...programmesKey, id, 'next', keep], queryFn: ({ signal }) => call(previewNext, { params: { id }, query: { keep } }, { signal }), placeholderData: keepPreviousData })

export const workCalendarKey = ['work-calendars']

export const workCalendarQuery = (year: number) =>
  queryOptions({ queryKey: [...workCalendarKey, year], queryFn: ({ signal }) => call(readWorkCalendar, { params: { year } }, { signal }), staleTime: 5 * 60_000 })
