import { queryOptions } from '@tanstack/react-query'
import { readRoadmapProgramme } from '../../contract/roadmap-programmes.ts'
import { readRevision, readRoadmap, searchActivities } from '../../contract/roadmaps.ts'
import { call } from '../kit/api/call.ts'
import { roadmapsKey } from '../roadmap-list/roadmap-list.queries.ts'

/** One road map and one revision of it. What a person edits is not asked for again behind their back. */
export const roadmapQuery = (id: string, revision: string | undefined) =>
  queryOptions({
    queryKey: [...roadmapsKey, id, 'page', revision ?? 'current'],
    queryFn: ({ signal }) => call(readRoadmap, { params: { id }, query: revision === undefined ? {} : { revision } }, { signal }),
    refetchOnWindowFocus: false, refetchOnReconnect: false, staleTime: 0, gcTime: 0,
  })

/** The content of one revision, of whatever road map: for comparing. */
export const revisionQuery = (id: string) =>
  queryOptions({ queryKey: [...roadmapsKey, 'revision', id], queryFn: ({ signal }) => call(readRevision, { params: { id } }, { signal }), staleTime: 0 })

/** The activities of a revision that the server finds by the forms of the words. */
export const foundActivitiesQuery = (revision: string, words: string) =>
  queryOptions({
    queryKey: [...roadmapsKey, 'found', revision, words],
    queryFn: ({ signal }) => call(searchActivities, { query: { q: words, revision } }, { signal }),
    select: ({ items }) => new Set<string>(items.map(({ activityId }) => activityId)),
    enabled: words !== '',
  })

/** In which programme year a road map is carried out, and which could be chosen. */
export const roadmapProgrammeQuery = (id: string) =>
  queryOptions({ queryKey: [...roadmapsKey, id, 'programme'], queryFn: ({ signal }) => call(readRoadmapProgramme, { params: { id } }, { signal }) })
