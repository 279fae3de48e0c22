import type { TestServer } from './server.ts'

/** Two regions, two municipalities in the first of them, one in the second. */
export type SampleTerritories = { region: number; otherRegion: number; here: number; beside: number; elsewhere: number }

export async function sampleTerritories({ get, post }: Pick<TestServer, 'get' | 'post'>): Promise<SampleTerritories> {
  const { body: { items } } = await get<{ items: { id: number; code: string }[] }>('/api/territories')
  const region = items.find(({ code }) => code === 'RU-64')?.id ?? 0
  const otherRegion = items.find(({ code }) => code === 'RU-59')?.id ?? 0
  const make = async (parentId: number, name: string) => (await post<{ id: number }>('/api/territories', { parentId, name, level: 'municipality' })).body.id
  return {
    region, otherRegion, here: await make(region, 'Заречный муниципальный район'), beside: await make(region, 'Нагорный муниципальный район'),
    elsewhere: await make(otherRegion, 'Лесной муниципальный округ'),
  }
}

/** The written values of a school that has nothing but a name. */
export function schoolNamed(name: string, territoryId: number, more: Record<string, unknown> = {}) {
  return { territoryId, kind: 'school', name, shortName: null, inn: null, ogrn: null, okoLogin: null, address: null, zone: null, site: null, ...more }
}
