import { aProgrammeYear } from '../programme-year.ts'
import { outcomeOf, type AccessCalls } from './access-call.ts'

export const catalogueCalls: AccessCalls = {
  'catalogue.read': { at: 'country', try: async ({ db }, by) => outcomeOf(await by.get(`/api/programmes/${await aProgrammeYear(db)}/catalogue`)) },
  'catalogue.manage': {
    at: 'country', try: async ({ db }, by) => outcomeOf(await by.post(`/api/programmes/${await aProgrammeYear(db)}/catalogue/drop`, { kind: 'risk-factor', code: 'low-equipment', version: 0 })),
  },
}
