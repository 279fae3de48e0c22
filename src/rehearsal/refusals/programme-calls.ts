import { readBoard } from '../../contract/attachments.ts'
import { dropEntry } from '../../contract/catalogue.ts'
import { extendWindow } from '../../contract/extensions.ts'
import { decideNominations, nominate } from '../../contract/nominations.ts'
import { joinSchools } from '../../contract/programme-schools.ts'
import { computeRiskEdition, readSchoolRiskProfile } from '../../contract/risk-profiles.ts'
import { saveLead, startProgramme } from '../../contract/programmes.ts'
import type { Caller, Refusal } from '../caller.ts'
import { isCountry, territoryOf, type AccessCall, type AccessCalls, type World } from './access-call.ts'
import { playedCohort, type Place } from './ground.ts'

type Seat = { role: 'regional-coordinator' | 'municipal-coordinator'; territoryId: number; organisationId: null }

/** Whom one may put forward at a territory; at the country nobody. */
function seatAt(place: Place): Seat | null {
  if (isCountry(place)) return null
  return { role: place.path.length === 2 ? 'regional-coordinator' : 'municipal-coordinator', territoryId: territoryOf(place), organisationId: null }
}

const person = (name: string) => ({ name, email: null, phone: null, hasPhoneConsent: false })

/** An action of the programme year on whatever stands at the place. */
function at(kinds: AccessCall['at'], attempt: (by: Caller, place: Place, world: World, programme: { id: string }) => Promise<Refusal | null>, where: (place: Place) => boolean = () => true): AccessCall {
  return {
    at: kinds,
    prepare: async (world, place) => (where(place) ? { attempt: (by) => attempt(by, place, world, { id: playedCohort(world.company.setting).programmeId }) } : null),
  }
}

const editionId = '00000000-0000-4000-8000-0000000000aa'

export const programmeCalls: AccessCalls = {
  'programme.manage': at(['territory'], (by, _, __, params) => by.tries(startProgramme, { params, body: { version: 1 } }), isCountry),
  /** By a version that it does not have: nothing is dropped. */
  'catalogue.manage': at(['territory'], (by, _, __, params) => by.tries(dropEntry, { params, body: { kind: 'risk-factor', code: 'low-equipment', version: 99 } }), isCountry),
  'risk-profile.publish': at(['territory'], (by, place, _, params) => by.tries(computeRiskEdition, { body: { editionId, programmeId: params.id, territoryId: territoryOf(place) } })),
  /** Whoever may see it finds that there is none yet. */
  'risk-profile.read': at(['school'], (by, { organisationId }) => by.tries(readSchoolRiskProfile, { params: { id: organisationId } })),
  'programme.frame': at(['territory'], (by, place, _, params) => by.tries(saveLead, { params, body: { regionId: territoryOf(place), milestone: 'stage-1', delayDays: 0, leadDays: 1 } }), ({ path }) => path.length === 2),
  'programme.schools': at(['school'], (by, { organisationId }, { today }, params) => by.tries(joinSchools, { params, body: { organisationIds: [organisationId], on: today, document: { number: '1', date: today } } })),
  'programme.nominate': at(['territory'], (by, place, _, params) => by.tries(nominate, { params, body: { ...seatAt(place), person: person('Выдвинутый Человек') } }), (place) => seatAt(place) !== null),
  'programme.approve': {
    at: ['territory'],
    prepare: async (world, place) => {
      const [seat, id] = [seatAt(place), world.chanceAt(place).of('nomination').uuid()]
      if (seat === null) return null
      const params = { id: playedCohort(world.company.setting).programmeId }
      await world.company.administrator.ask(nominate, { params, body: { ...seat, person: person(`Выдвинутый Человек ${place.name}`) } }, { commandId: id })
      return { attempt: (by) => by.tries(decideNominations, { params, body: { nominations: [{ id, version: 1 }], decision: 'approved', reason: null } }) }
    },
  },
  'programme.attach': at(['territory'], (by, place, _, params) => by.tries(readBoard, { params, query: { region: territoryOf(place) } }), ({ path }) => path.length === 2),
  'programme.extend': at(['school'], (by, { organisationId }, { today }, params) => by.tries(extendWindow, {
    params, body: { of: { kind: 'milestone', milestone: 'report' }, subject: { organisationId }, until: `${Number(today.slice(0, 4)) + 1}-12-31`, reason: 'Проверка отказа', document: null },
  })),
}
