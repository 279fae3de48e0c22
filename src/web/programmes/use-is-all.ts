import { useQuery } from '@tanstack/react-query'
import { sessionQuery } from '../shell/session.queries.ts'
import { programmeListQuery } from './programme.queries.ts'

/** Whether the reader works at this school and there is one year only: then a list of schools and years would lead back here. */
export function useIsAll(school: string): boolean {
  const { data: own } = useQuery({ ...sessionQuery, select: ({ appointment }) => appointment?.organisation?.id })
  const { data: years } = useQuery(programmeListQuery)
  return own === school && years?.items.filter(({ state }) => state !== 'preparing').length === 1
}
