import { randomUUID } from 'node:crypto'
import { anIndicator } from '../an-indicator.ts'
import { outcomeOf, type AccessCalls, type MatrixWorld } from './access-call.ts'

/** An indicator of the whole country that somebody has to name a value of. */
async function statedEverywhere({ db, region }: MatrixWorld): Promise<string> {
  const [id, { filter }] = [randomUUID(), anIndicator()]
  await db.insertInto('indicator').values({
    id, region_id: 0, territory_id: region.countryId, programme_id: null, name: 'Охват', measure: 'stated', filter: JSON.stringify(filter), population: 'none', unit: 'count',
    spread: 'sum', comparator: 'gte', value: '5', starts_on: '2022-01-01', due_on: '2022-12-31', created_at: new Date(),
  }).execute()
  return id
}

export const indicatorCalls: AccessCalls = {
  'indicator.read': {
    at: 'either',
    try: async (_, by, { territoryId, organisationId }) => outcomeOf(await by.get(`/api/indicators?territory=${territoryId}${organisationId === null ? '' : `&organisation=${organisationId}`}`)),
  },
  'indicator.manage': { at: 'territory', try: async (_, by, { territoryId }) => outcomeOf(await by.post('/api/indicators', { indicatorId: randomUUID(), territoryId, indicator: anIndicator() })) },
  'indicator.state': {
    at: 'either',
    try: async (world, by, { territoryId, organisationId }) => outcomeOf(await by.post(`/api/indicators/${await statedEverywhere(world)}/stated`, {
      territoryId, organisationId, value: 5, files: [], link: 'https://school.example/proof', document: null, note: null,
    })),
  },
}
