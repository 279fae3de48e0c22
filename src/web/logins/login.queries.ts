import { queryOptions } from '@tanstack/react-query'
import { readAccount } from '../../contract/accounts.ts'
import { readInvitation, readPersonLogin } from '../../contract/invitations.ts'
import { readWaysIn } from '../../contract/logins.ts'
import { call } from '../kit/api/call.ts'

export const waysInQuery = queryOptions({ queryKey: ['ways-in'], queryFn: ({ signal }) => call(readWaysIn, {}, { signal }), staleTime: Number.POSITIVE_INFINITY })

export const accountKey = ['account']
export const accountQuery = queryOptions({ queryKey: accountKey, queryFn: ({ signal }) => call(readAccount, {}, { signal }) })

export const personLoginKey = (id: string) => ['person-login', id]
export const personLoginQuery = (id: string) => queryOptions({ queryKey: personLoginKey(id), queryFn: ({ signal }) => call(readPersonLogin, { params: { id } }, { signal }) })

export const invitationQuery = (code: string) => queryOptions({
  queryKey: ['invitation', code], queryFn: ({ signal }) => call(readInvitation, { params: { token: code } }, { signal }), staleTime: Number.POSITIVE_INFINITY, retry: false,
})
