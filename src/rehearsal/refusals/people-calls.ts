import { endAppointment } from '../../contract/appointments.ts'
import { invitePerson } from '../../contract/invitations.ts'
import { createPerson, editPerson, readPerson } from '../../contract/people.ts'
import { erasePerson } from '../../contract/personal-data.ts'
import { readableCode } from '../cast/readable-code.ts'
import { isCountry, anywhere, territoryOf, type AccessCall, type AccessCalls, type World } from './access-call.ts'
import type { Place } from './ground.ts'

type Someone = { personId: string; appointmentId: string; role: 'federal-operator' | 'expert' | 'school-team' | 'body-member' }

/** Somebody of the lowest role at a place. */
async function someoneAt({ company, today, chanceAt }: World, place: Place, what: string): Promise<Someone> {
  const { organisationId, kind } = place
  const chance = chanceAt(place).of(what)
  const [personId, appointmentId] = [chance.uuid(), chance.uuid()]
  const role = kind === 'school' ? 'school-team' : kind === 'body' ? 'body-member' : isCountry(place) ? 'federal-operator' : 'expert'
  await company.administrator.ask(createPerson, {
    body: {
      id: personId, name: `Проверочный Человек ${what}`, email: null, phone: null, hasPhoneConsent: false,
      appointment: { id: appointmentId, role, territoryId: organisationId === null ? territoryOf(place) : null, organisationId, startsOn: today, endsOn: null, document: { number: '7-ОД', date: today } },
    },
  })
  return { personId, appointmentId, role }
}

function onSomeone(what: string, at: AccessCall['at'], attempt: (someone: Someone) => Awaited<ReturnType<AccessCall['prepare']>>): AccessCall {
  return {
    at,
    prepare: async (world, place) => {
      const someone = await someoneAt(world, place, what)
      const trial = attempt(someone)
      return trial === null ? null : { ...trial, role: someone.role }
    },
  }
}

export const peopleCalls: AccessCalls = {
  'person.read': onSomeone('person.read', anywhere, ({ personId }) => ({ attempt: (by) => by.tries(readPerson, { params: { id: personId } }) })),
  'person.manage': onSomeone('person.manage', anywhere, ({ personId }) => ({
    attempt: (by) => by.tries(editPerson, { params: { id: personId }, body: { version: 1, name: 'Иной Человек Проверочный', email: null, phone: null, hasPhoneConsent: false } }),
  })),
  'person.erase': onSomeone('person.erase', anywhere, ({ personId }) => ({ attempt: (by) => by.tries(erasePerson, { params: { id: personId }, body: {} }) })),
  'appointment.manage': onSomeone('appointment.manage', anywhere, ({ appointmentId }) => ({ attempt: (by) => by.tries(endAppointment, { params: { id: appointmentId }, body: { version: 1, lastDay: '2040-01-01' } }) })),
  'login.reset': {
    at: anywhere,
    prepare: async (world, place) => {
      const { personId, role } = await someoneAt(world, place, 'login.reset')
      const code = readableCode(world.chanceAt(place).of('reset code'))
      return { role, attempt: (by) => by.tries(invitePerson, { params: { id: personId }, body: { code, resetsSecondStep: true } }) }
    },
  },
}
