import type { z } from 'zod'
import type { indicatorSchema } from '../../src/contract/indicators.ts'

/** An indicator of schools that have done all that was asked of them in 2022; parts of it as a test needs them. */
export function anIndicator(parts: Partial<z.infer<typeof indicatorSchema>> = {}): z.infer<typeof indicatorSchema> {
  return {
    name: 'Школы выполнили все мероприятия', programmeId: null, measure: 'members-done', filter: { roadmapId: null, activityIds: [], process: null, factKind: null },
    population: 'schools', unit: 'percent', spread: 'each', comparator: 'gte', value: 90, startsOn: '2022-01-01', dueOn: '2022-12-31', ...parts,
  }
}
