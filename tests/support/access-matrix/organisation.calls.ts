import { outcomeOf, type AccessCalls } from './access-call.ts'

/** A version that nothing has: whoever is let through is told so, and the organisation stays as it was for the next try. */
const stale = 99

export const organisationCalls: AccessCalls = {
  'organisation.read': { at: 'organisation', try: async (_, by, { organisationId }) => outcomeOf(await by.get(`/api/organisations/${organisationId}`)) },
  'organisation.manage': { at: 'organisation', try: async (_, by, { organisationId }) => outcomeOf(await by.post(`/api/organisations/${organisationId}/close`, { version: stale, on: '2022-03-01' })) },
  'organisation.edit': { at: 'organisation', try: async (_, by, { organisationId }) => outcomeOf(await by.post(`/api/organisations/${organisationId}/edit`, { version: stale, address: 'ул. Новая, 1' })) },
}
