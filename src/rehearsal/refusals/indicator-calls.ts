import { createIndicator, listIndicators, stateIndicator, type IndicatorReply } from '../../contract/indicators.ts'
import { anywhere, territoryOf, type AccessCalls, type World } from './access-call.ts'

type Wanted = Pick<IndicatorReply, 'measure' | 'population' | 'unit' | 'spread'>

const indicator = (wanted: Wanted, today: string) => ({
  name: 'Проверочный показатель', programmeId: null, filter: { roadmapId: null, activityIds: [], process: null, factKind: null }, comparator: 'gte' as const, value: 5,
  startsOn: `${today.slice(0, 4)}-01-01`, dueOn: `${today.slice(0, 4)}-12-31`, ...wanted,
})
const shared: Wanted = { measure: 'members-done', population: 'schools', unit: 'percent', spread: 'each' }
const named: Wanted = { measure: 'stated', population: 'none', unit: 'count', spread: 'sum' }

/** An indicator of the whole country that somebody has to name a value of. */
async function statedIndicator({ company, federal, chanceAt, today }: World, place: Parameters<World['chanceAt']>[0]): Promise<string> {
  const indicatorId = chanceAt(place).of('stated indicator').uuid()
  await federal.ask(createIndicator, { body: { indicatorId, territoryId: company.setting.countryId, indicator: indicator(named, today) } })
  return indicatorId
}

export const indicatorCalls: AccessCalls = {
  'indicator.read': {
    at: anywhere,
    prepare: async (_, place) => ({ attempt: (by) => by.tries(listIndicators, { query: { territory: territoryOf(place), ...(place.organisationId === null ? {} : { organisation: place.organisationId }) } }) }),
  },
  'indicator.manage': {
    at: ['territory'],
    prepare: async ({ chanceAt, today }, place) => ({ attempt: (by) => by.tries(createIndicator, { body: { indicatorId: chanceAt(place).of('indicator').uuid(), territoryId: territoryOf(place), indicator: indicator(shared, today) } }) }),
  },
  'indicator.state': {
    at: anywhere,
    prepare: async (world, place) => {
      const id = await statedIndicator(world, place)
      return { attempt: (by) => by.tries(stateIndicator, { params: { id }, body: { territoryId: territoryOf(place), organisationId: place.organisationId, value: 5, files: [], link: 'https://school.example/proof', document: null, note: null } }) }
    },
  },
}
