import { outcomeOf, type AccessCalls } from './access-call.ts'

export const reportCalls: AccessCalls = {
  'report.read': {
    at: 'either',
    try: async (_, by, { territoryId, organisationId }) => outcomeOf(await by.get(`/api/report?from=2022-01-01&to=2022-06-30&${organisationId === null ? `territory=${territoryId}` : `organisation=${organisationId}`}`)),
  },
}
