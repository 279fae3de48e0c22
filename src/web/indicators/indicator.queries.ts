import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { listIndicators, openIndicator, readIndicator } from '../../contract/indicators.ts'
import { openTarget, readStated, readTargets, type TargetReply } from '../../contract/targets.ts'
import { call } from '../kit/api/call.ts'

/** Whatever is done may change a number: all of them go stale together. */
export const indicatorsKey = ['indicators']

export type AtPlace = { territory: number; organisation?: string }

export const indicatorsQuery = (place: AtPlace, roadmap?: string) =>
  queryOptions({ queryKey: [...indicatorsKey, 'list', place, roadmap ?? null], queryFn: ({ signal }) => call(listIndicators, { query: { ...place, ...(roadmap === undefined ? {} : { roadmap }) } }, { signal }), placeholderData: keepPreviousData })

export const indicatorQuery = (id: string, place: AtPlace) =>
  queryOptions({ queryKey: [...indicatorsKey, id, place], queryFn: ({ signal }) => call(readIndicator, { params: { id }, query: place }, { signal }), placeholderData: keepPreviousData })

const page = 100
const nextOffset = (last: { total: number }, _: unknown, offset: number) => (offset + page < last.total ? offset + page : undefined)

export const indicatorMembersQuery = (id: string, place: AtPlace) =>
  infiniteQueryOptions({
    queryKey: [...indicatorsKey, id, place, 'members'], queryFn: ({ signal, pageParam }) => call(openIndicator, { params: { id }, query: { ...place, offset: pageParam } }, { signal }),
    initialPageParam: 0, getNextPageParam: nextOffset,
  })

const atTerritory = (territory: number | undefined) => (territory === undefined ? {} : { territory })

export const targetsQuery = (roadmapId: string, territory: number | undefined) =>
  queryOptions({ queryKey: [...indicatorsKey, 'targets', roadmapId, territory ?? null], queryFn: ({ signal }) => call(readTargets, { params: { id: roadmapId }, query: atTerritory(territory) }, { signal }), placeholderData: keepPreviousData })

const openedBy: Partial<Record<TargetReply['measure'], 'curators' | 'schools' | 'parties'>> = { 'curators-done': 'curators', 'schools-read': 'schools', 'parties-done': 'parties' }

export const targetMembersQuery = (roadmapId: string, { activityId, counted, measure }: TargetReply, territory: number | undefined) =>
  infiniteQueryOptions({
    queryKey: [...indicatorsKey, 'targets', roadmapId, territory ?? null, activityId, counted?.binding, measure],
    queryFn: async ({ signal, pageParam }) => {
      const { total, members } = await call(openTarget, { params: { id: roadmapId, activity: activityId, binding: counted?.binding ?? 0 }, query: { ...atTerritory(territory), by: openedBy[measure] ?? 'members', offset: pageParam } }, { signal })
      return { total, members: members.map(({ name, territory: at, isDone, assignments, documents }) => Object.assign({ name, territory: at, isDone, assignments, facts: [] }, measure === 'schools-read' ? { documents } : {})) }
    },
    initialPageParam: 0, getNextPageParam: nextOffset, enabled: counted !== null,
  })

export const targetStatedQuery = (roadmapId: string, { activityId, at }: TargetReply, territory: number | undefined) =>
  queryOptions({
    queryKey: [...indicatorsKey, 'targets', roadmapId, territory ?? null, activityId, at, 'stated'],
    queryFn: ({ signal }) => call(readStated, { params: { id: roadmapId, activity: activityId }, query: { ...atTerritory(territory), target: at.target, ...(at.part === null ? {} : { part: at.part }) } }, { signal }),
  })
