import { describe, expect, it } from 'vitest'
import type { Actor } from '../access/actor.ts'
import type { Role } from '../access/role.ts'
import type { PersonId } from '../people/person.ts'
import { plannedAssignment, type Assignment } from './assignment.ts'
import { deciderOf, type HeldLevels } from './deciding-level.ts'
import type { Holder } from './holder.ts'
import { stepRefusal, type Judged } from './step-refusal.ts'

const none: HeldLevels = { municipality: false, region: false, federation: false, colleague: false }
const all: HeldLevels = { municipality: true, region: true, federation: true, colleague: true }
const school: Holder = { role: 'school-head', territoryId: 641, organisationId: 's1', personId: null }
const seat = (role: Role, territoryId: number): Holder => ({ role, territoryId, organisationId: null, personId: null })

describe('deciderOf', () => {
  it.each<[string, Holder, 'municipality' | 'region', HeldLevels, string]>([
    ['a school is confirmed by its municipality', school, 'municipality', all, 'municipality'],
    ['and by the region where nobody speaks for the municipality', school, 'municipality', { ...all, municipality: false }, 'region'],
    ['a curator likewise', { ...school, role: 'curator' }, 'municipality', all, 'municipality'],
    ['a municipality is confirmed by the region', seat('municipal-coordinator', 641), 'municipality', all, 'region'],
    ['a region by the federation', seat('regional-coordinator', 64), 'region', all, 'federation'],
    ['a region without a federation by a second person', seat('regional-coordinator', 64), 'region', { ...all, federation: false }, 'colleague'],
    ['a regional body by the region', { role: 'body-member', territoryId: 64, organisationId: 'b', personId: null }, 'region', all, 'region'],
    ['nobody, where there is none of them', school, 'municipality', none, 'nobody'],
  ])('%s', (_, holder, level, held, expected) => {
    expect(deciderOf(holder, level, held)).toBe(expected)
  })
})

const actor = (role: Role, fields: Partial<Actor> = {}): Actor => ({ personId: 'me' as PersonId, appointmentId: 'a', role, regionId: 64, territoryId: 641, path: [1, 64, 641], organisationId: null, attached: [], ...fields })
const head = actor('school-head', { organisationId: 's1' })
const coordinator = actor('municipal-coordinator')

function judged(fields: Partial<Assignment> = {}, givenBy: string | null = 'other'): Judged {
  const assignment = { ...plannedAssignment({ process: 'evidence', step: 'submit', duty: 'do', plannedDueOn: '2022-03-01', isPast: false, holder: school }), ...fields }
  const { holder } = assignment
  return { assignment, givenBy, askedBy: givenBy, place: { path: [1, 64, 641], regionId: 64, organisationId: holder.organisationId, role: holder.role, personId: holder.personId } }
}
const awaiting = judged({ state: 'awaiting', decider: 'municipality' })

describe('stepRefusal', () => {
  it.each<[string, Parameters<typeof stepRefusal>, string | null]>([
    ['the holder acts', ['give-evidence', head, judged()], null],
    ['another does not', ['give-evidence', coordinator, judged()], 'not-yours'],
    ['the holder does not act while it waits', ['give-evidence', head, awaiting], 'wrong-state'],
    ['nor once it is closed', ['give-evidence', head, judged({ state: 'done' })], 'closed'],
    ['nor where a process closes it', ['give-evidence', head, judged({ process: 'publication', step: 'publish' })], 'other-process'],
    ['the level above confirms', ['confirm', coordinator, awaiting], null],
    ['the school\'s curator does, too', ['confirm', actor('curator', { attached: ['s1'] }), awaiting], null],
    ['another school\'s does not', ['confirm', actor('curator', { attached: ['s2'] }), awaiting], 'not-allowed'],
    ['a level above that does, too', ['confirm', actor('regional-coordinator', { territoryId: 64, path: [1, 64] }), awaiting], null],
    ['one below does not', ['confirm', coordinator, judged({ state: 'awaiting', decider: 'region', holder: seat('municipal-authority', 641) })], 'not-your-level'],
    ['who did it does not', ['confirm', coordinator, { ...awaiting, givenBy: 'me' }], 'own-work'],
    ['a holder does not where a level decides', ['confirm', head, awaiting], 'own-work'],
    ['a second person of the school does where no level is held', ['confirm', head, judged({ state: 'awaiting', decider: 'colleague' })], null],
    ['but not the first', ['confirm', head, judged({ state: 'awaiting', decider: 'colleague' }, 'me')], 'own-work'],
    ['there is nothing to confirm yet', ['confirm', coordinator, judged({}, null)], 'wrong-state'],
    ['a colleague to whom it was handed acts', ['give-evidence', actor('school-team', { organisationId: 's1' }), judged({ delegateId: 'me' })], null],
    ['a day that is not set is not moved', ['ask-postponement', head, judged({ dueOn: null })], 'no-due-date'],
    ['nothing was asked for', ['decide-postponement', coordinator, judged()], 'nothing-asked'],
    ['from above it is waived', ['waive', coordinator, awaiting], null],
    ['not from itself', ['waive', head, awaiting], 'not-allowed'],
    ['a head does not act for the curator of the school', ['give-evidence', head, judged({ holder: { ...school, role: 'curator' } })], 'not-yours'],
  ])('%s', (_, [step, by, thing], expected) => {
    expect(stepRefusal(step, by, thing)).toBe(expected)
  })
})
