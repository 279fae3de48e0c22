import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { listOrganisations, readOrganisation } from '../../contract/organisations.ts'
import { readTerritory, readTerritoryTree } from '../../contract/territories.ts'
import { call } from '../kit/api/call.ts'
import type { OrganisationFilters } from './organisation-filters.ts'

export const organisationsKey = ['organisations']
export const territoryTreeKey = ['territory-tree']
const pageSize = 100

/** Whatever changes an organisation changes the list, the card and the counts of the tree; territories are named everywhere. */
export const staleAfterChange = [organisationsKey, territoryTreeKey, ['territories']]

/** The list as far as it was scrolled; the one before stays on the screen until the next is there. */
export const organisationListQuery = (filters: OrganisationFilters) =>
  infiniteQueryOptions({
    queryKey: [...organisationsKey, 'list', filters],
    queryFn: ({ pageParam, signal }) => call(listOrganisations, { query: { ...filters, limit: pageSize, ...(pageParam === null ? {} : { after: pageParam }) } }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  })

export const organisationQuery = (id: string) =>
  queryOptions({ queryKey: [...organisationsKey, 'one', id], queryFn: ({ signal }) => call(readOrganisation, { params: { id } }, { signal }) })

/** One step of the tree; the country where nothing is given. */
export const treeQuery = (parent: number | undefined) =>
  queryOptions({ queryKey: [...territoryTreeKey, 'step', parent ?? null], queryFn: ({ signal }) => call(readTerritoryTree, { query: parent === undefined ? {} : { parent } }, { signal }), staleTime: 60_000 })

export const territoryQuery = (id: number) =>
  queryOptions({ queryKey: [...territoryTreeKey, 'one', id], queryFn: ({ signal }) => call(readTerritory, { params: { id } }, { signal }) })
