import type { TerritoryLevel } from '../../../domain/roadmaps/plan/plan.ts'

export const territoryLevelNames: Record<TerritoryLevel, string> = { federal: 'Страна', region: 'Регион', municipality: 'Муниципалитет', school: 'Школа' }
