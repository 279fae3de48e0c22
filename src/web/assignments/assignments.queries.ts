import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { listAssignments, listDelegates, readAssignment, readDesk } from '../../contract/assignments.ts'
import { call } from '../kit/api/call.ts'
import type { AssignmentFilters } from './assignment-filters.ts'

/** Every key of assignments begins so: a step on one makes all of them stale. */
export const assignmentsKey = ['assignments'] as const

export const deskQuery = queryOptions({ queryKey: [...assignmentsKey, 'desk'], queryFn: ({ signal }) => call(readDesk, {}, { signal }), refetchInterval: 60_000 })

export const assignmentQuery = (region: number, id: string) =>
  queryOptions({ queryKey: [...assignmentsKey, 'one', region, id], queryFn: ({ signal }) => call(readAssignment, { params: { region, id } }, { signal }) })

export const delegatesQuery = (region: number, id: string) =>
  queryOptions({ queryKey: [...assignmentsKey, 'delegates', region, id], queryFn: ({ signal }) => call(listDelegates, { params: { region, id } }, { signal }) })

export const assignmentListQuery = (filters: AssignmentFilters) =>
  infiniteQueryOptions({
    queryKey: [...assignmentsKey, 'list', filters],
    queryFn: ({ pageParam, signal }) => call(listAssignments, { query: { ...filters, ...(pageParam === null ? {} : { after: pageParam }) } }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  })
