import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { readClassList } from '../../contract/class-lists.ts'
import { readSurveyReadiness } from '../../contract/survey-readiness.ts'
import { readMonitor } from '../../contract/survey-monitor.ts'
import { readHeadSheet } from '../../contract/survey-schools.ts'
import { listCampaigns, readCampaign } from '../../contract/surveys.ts'
import { call } from '../kit/api/call.ts'

/** All that hangs on campaigns. */
export const surveysKey = ['surveys']

export const surveyListQuery = queryOptions({ queryKey: [...surveysKey, 'list'], queryFn: ({ signal }) => call(listCampaigns, {}, { signal }) })

export const surveyQuery = (id: string) => queryOptions({ queryKey: [...surveysKey, id, 'campaign'], queryFn: ({ signal }) => call(readCampaign, { params: { id } }, { signal }) })

/** What the monitor shows: a territory, a school, or where the reader begins. */
export type MonitorPlace = { territory?: number; school?: string; all?: '1' }

/** Looked at anew every few seconds while it is open. */
export const monitorQuery = (id: string, place: MonitorPlace, isOpen: boolean) =>
  queryOptions({
    queryKey: [...surveysKey, id, 'monitor', place], placeholderData: keepPreviousData, enabled: isOpen, refetchInterval: 5_000,
    queryFn: ({ signal }) => call(readMonitor, { params: { id }, query: place }, { signal }),
  })

export const readinessQuery = (programme: string, territory: number | null) =>
  queryOptions({ queryKey: [...surveysKey, 'readiness', programme, territory], placeholderData: keepPreviousData, queryFn: ({ signal }) => call(readSurveyReadiness, { params: { programme }, query: territory === null ? {} : { territory } }, { signal }) })

/** Not asked for again behind the back of the person who types. */
const typed = { refetchOnWindowFocus: false, refetchOnReconnect: false, staleTime: 0, gcTime: 0 } as const

export const classListQuery = (programme: string, school: string) =>
  queryOptions({ queryKey: [...surveysKey, 'classes', programme, school], queryFn: ({ signal }) => call(readClassList, { params: { programme, school } }, { signal }), ...typed })

export const headSheetQuery = (id: string, school: string) =>
  queryOptions({ queryKey: [...surveysKey, id, 'head', school], queryFn: ({ signal }) => call(readHeadSheet, { params: { id, school } }, { signal }), ...typed })
