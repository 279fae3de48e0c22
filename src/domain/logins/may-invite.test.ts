import { describe, expect, it } from 'vitest'
import type { Actor } from '../access/actor.ts'
import type { Role } from '../access/role.ts'
import { localAdministrator } from '../people/person.ts'
import { mayInvite, type InvitedAppointment } from './may-invite.ts'

const country = { path: [1], regionId: null, organisationId: null }

function actor(role: Role, path: readonly number[], organisationId: string | null = null): Actor {
  return { personId: localAdministrator.id, appointmentId: 'a', role, regionId: path[1] ?? null, territoryId: path.at(-1) ?? null, path, organisationId, attached: [] }
}

function appointment(role: Role, path: readonly number[], organisationId: string | null = null): InvitedAppointment {
  return { role, place: { path, regionId: path[1] ?? null, organisationId, role } }
}

const municipal = actor('municipal-coordinator', [1, 10, 100])
const regional = actor('regional-coordinator', [1, 10])

describe('who may invite', () => {
  it('is whoever manages people there', () => {
    expect(mayInvite(municipal, [appointment('school-head', [1, 10, 100], 'school')], country)).toBe(true)
    expect(mayInvite(regional, [appointment('municipal-authority', [1, 10, 100])], country)).toBe(true)
    expect(mayInvite(municipal, [appointment('school-head', [1, 10, 101], 'other')], country)).toBe(false)
  })

  it('is nobody who manages the person in one place only', () => {
    const both = [appointment('school-head', [1, 10, 100], 'school'), appointment('regional-operator', [1, 10])]
    expect(mayInvite(municipal, both, country)).toBe(false)
    expect(mayInvite(regional, both, country)).toBe(true)
  })

  it('is for administrators an administrator only', () => {
    expect(mayInvite(actor('federal-operator', [1]), [appointment('administrator', [1])], country)).toBe(false)
    expect(mayInvite(actor('administrator', [1]), [appointment('administrator', [1])], country)).toBe(true)
  })

  it('is in a school its head, for the own team and not for others', () => {
    const head = actor('school-head', [1, 10, 100], 'school')
    expect(mayInvite(head, [appointment('school-team', [1, 10, 100], 'school')], country)).toBe(true)
    expect(mayInvite(head, [appointment('municipal-coordinator', [1, 10, 100])], country)).toBe(false)
    expect(mayInvite(head, [appointment('school-team', [1, 10, 100], 'other')], country)).toBe(false)
  })

  it('is for a person without an appointment whoever manages people in the whole country', () => {
    expect(mayInvite(actor('administrator', [1]), [], country)).toBe(true)
    expect(mayInvite(regional, [], country)).toBe(false)
  })
})
