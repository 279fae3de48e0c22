import { randomUUID } from 'node:crypto'
import { outcomeOf, type AccessCalls } from './access-call.ts'

export const territoryCalls: AccessCalls = {
  'territory.read': {
    at: 'territory',
    try: async (_, by, { territoryId }) => {
      const answer = await by.get<{ items?: { id: number }[] }>('/api/territories')
      return answer.status === 200 && answer.body.items?.some(({ id }) => id === territoryId) ? 'let-through' : 'refused'
    },
  },
  'territory.manage': { at: 'territory', try: async (_, by, { territoryId }) => outcomeOf(await by.post('/api/territories', { parentId: territoryId, name: `Район ${randomUUID()}`, level: 'municipality' })) },
}
