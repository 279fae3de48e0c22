import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { previewHandover } from '../../contract/appointments.ts'
import { findDuplicates, listPeople, readPerson } from '../../contract/people.ts'
import { listOrganisations } from '../../contract/organisations.ts'
import type { OrganisationKind } from '../../domain/organisations/organisation-kind.ts'
import { call } from '../kit/api/call.ts'
import type { PeopleFilters } from './people-filters.ts'

export const peopleKey = ['people']

/** In the order of names; the next page is asked for from the last name of the one before. */
export const peopleQuery = (filters: PeopleFilters) =>
  infiniteQueryOptions({
    queryKey: [...peopleKey, 'list', filters],
    queryFn: ({ pageParam, signal }) => call(listPeople, { query: { ...filters, limit: 100, ...(pageParam === null ? {} : { after: pageParam }) } }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  })

export const personQuery = (id: string) =>
  queryOptions({ queryKey: [...peopleKey, 'card', id], queryFn: ({ signal }) => call(readPerson, { params: { id } }, { signal }) })

/** Asked while somebody types a new name: who is there already. */
export const duplicatesQuery = ({ name, email }: { name: string; email: string }) =>
  queryOptions({
    queryKey: [...peopleKey, 'duplicates', name, email],
    queryFn: ({ signal }) => call(findDuplicates, { query: { name, ...(email === '' ? {} : { email }) } }, { signal }),
    enabled: name.trim().includes(' '),
    placeholderData: keepPreviousData,
  })

export const foundPeopleQuery = (search: string) =>
  queryOptions({
    queryKey: [...peopleKey, 'found', search],
    queryFn: ({ signal }) => call(listPeople, { query: { limit: 20, ...(search === '' ? {} : { search }) } }, { signal }),
    select: ({ items }) => items,
    placeholderData: keepPreviousData,
  })

export const foundOrganisationsQuery = (search: string, kind: OrganisationKind | undefined) =>
  queryOptions({
    queryKey: ['organisations', 'found', search, kind ?? null],
    queryFn: ({ signal }) => call(listOrganisations, { query: { limit: 30, ...(search === '' ? {} : { search }), ...(kind === undefined ? {} : { kind }) } }, { signal }),
    select: ({ items }) => items,
    placeholderData: keepPreviousData,
  })

export const handoverQuery = (id: string, successor: string, lastDay: string) =>
  queryOptions({
    queryKey: [...peopleKey, 'handover', id, successor, lastDay],
    queryFn: ({ signal }) => call(previewHandover, { params: { id }, query: { successor, lastDay } }, { signal }),
    select: ({ moves }) => moves,
    gcTime: 0,
  })
