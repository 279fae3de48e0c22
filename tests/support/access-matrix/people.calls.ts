import { signIn } from '../sign-in.ts'
import { outcomeOf, type AccessCalls, type MatrixWorld, type Target } from './access-call.ts'

/** Somebody at the place, of the lowest role there: whom everybody may appoint who appoints there at all. */
async function someoneAt({ db, region }: MatrixWorld, { territoryId, organisationId }: Target): Promise<{ personId: string; appointmentId: string }> {
  if (organisationId === null) return signIn(db, 'expert', { territoryId })
  return signIn(db, organisationId === region.instituteId ? 'body-member' : 'school-team', { organisationId })
}

export const peopleCalls: AccessCalls = {
  'person.read': { at: 'either', try: async (world, by, target) => outcomeOf(await by.get(`/api/people/${(await someoneAt(world, target)).personId}`)) },
  'person.manage': {
    at: 'organisation',
    try: async (world, by, target) => {
      const { personId } = await someoneAt(world, target)
      return outcomeOf(await by.post(`/api/people/${personId}/edit`, { version: 1, name: 'Проверочный Человек Иной', email: null, phone: null, hasPhoneConsent: false }))
    },
  },
  'person.erase': {
    at: 'either',
    try: async (world, by, target) => outcomeOf(await by.post(`/api/people/${(await someoneAt(world, target)).personId}/erase`, {})),
  },
  'appointment.manage': {
    at: 'organisation',
    try: async (world, by, target) => {
      const { appointmentId } = await someoneAt(world, target)
      return outcomeOf(await by.post(`/api/appointments/${appointmentId}/end`, { version: 1, lastDay: '2030-01-01' }))
    },
  },
}

