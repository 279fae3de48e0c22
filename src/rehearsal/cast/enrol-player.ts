import type { z } from 'zod'
import type { newAppointment } from '../../contract/appointments.ts'
import { acceptInvitation, invitePerson } from '../../contract/invitations.ts'
import { createPerson } from '../../contract/people.ts'
import { personName } from '../names.ts'
import type { Player } from '../play/player.ts'
import type { Casting } from './company.ts'
import { readableCode } from './readable-code.ts'

type Role = z.input<typeof newAppointment>['role']
export type Seat = { role: Role; territoryId: number | null; organisationId: string | null; programmeId?: string | null }
export type Enrolled = { player: Player; appointmentId: string }

/** A person with an appointment, invited by a printed code, who has chosen a password and is logged in: as it goes in life. */
export async function enrolPlayer(casting: Casting, key: string, seat: Seat, attached: readonly string[] = []): Promise<Enrolled> {
  const { administrator, newCaller, since } = casting
  const chance = casting.chance.of(key)
  const { role, territoryId, organisationId } = seat
  const [id, appointmentId, name] = [chance.uuid(), chance.uuid(), personName(chance)]
  await administrator.ask(createPerson, {
    body: {
      id, name, email: `player-${key}@rehearsal.example`, phone: null, hasPhoneConsent: false,
      appointment: { id: appointmentId, role, territoryId, organisationId, programmeId: seat.programmeId ?? null, startsOn: since, endsOn: null, document: { number: '1-ОД', date: since } },
    },
  }, { commandId: chance.uuid() })
  const caller = newCaller(key)
  const code = readableCode(chance)
  await administrator.ask(invitePerson, { params: { id }, body: { code } }, { commandId: chance.uuid() })
  const login = `player-${key}`
  await caller.ask(acceptInvitation, { body: { code, login, password: `${login}-Берёза-${chance.below(1_000_000)}` } })
  const player: Player = {
    name: `${name} (${key})`, role, seat: role === 'curator' ? key : organisationId ?? `${role} ${territoryId}`, territoryId, organisationId, attached, personId: id, caller, agenda: new Map(), hasNews: false, lookedOn: null,
  }
  return { player, appointmentId }
}
