import { describe, expect, it } from 'vitest'
import type { AttachmentBoard } from '../../../contract/attachments.ts'
import { draftedPairs, draftFault, loadsOf, type BoardCurator, type BoardSchool } from './board-draft.ts'

const curator = (appointmentId: string, fields: Partial<BoardCurator> = {}): BoardCurator => ({ appointmentId, personId: `p-${appointmentId}`, name: appointmentId, workplace: null, municipalityId: 1, zone: 'Europe/Moscow', ownOrganisations: [], ...fields })
const school = (organisationId: string, attached: string | null = null): BoardSchool => ({
  organisationId, name: organisationId, territory: 'Район', municipalityId: 2, zone: 'Europe/Moscow', earlierCuratorId: null,
  attachment: attached === null ? null : { id: `${organisationId}-${attached}`, appointmentId: attached, since: '2022-02-01', document: null },
})
const board: AttachmentBoard = { limit: 2, curators: [curator('a', { ownOrganisations: ['s4'] }), curator('b', { municipalityId: 2 })], schools: [school('s1', 'a'), school('s2'), school('s3'), school('s4')], may: { attach: true } }
const [a, b] = board.curators
const at = (id: string) => board.schools.find(({ organisationId }) => organisationId === id) ?? school('none')
if (a === undefined || b === undefined) throw new Error('Nobody')

describe('a draft of attachments', () => {
  it('counts what is and what would be; whoever is replaced is free', () => {
    expect(loadsOf(board, new Map([['s2', 'a'], ['s1', 'b']]))).toEqual(new Map([['b', { attached: 0, drafted: 1 }], ['a', { attached: 0, drafted: 1 }]]))
  })

  it('asks an order only for what it changes', () => {
    expect(draftedPairs(board, new Map([['s1', 'a'], ['s2', 'b']]))).toEqual([{ organisationId: 's2', appointmentId: 'b', isReplacing: false }])
    expect(draftedPairs(board, new Map([['s1', 'b']]))).toEqual([{ organisationId: 's1', appointmentId: 'b', isReplacing: true }])
  })

  it('knows who can have a school, by the load of the whole draft', () => {
    const full = new Map([['s2', 'a']])
    expect([draftFault(board, full, false, a, at('s3')), draftFault(board, full, false, a, at('s2')), draftFault(board, new Map(), false, a, at('s4'))]).toEqual(['load', null, 'own-school'])
    expect([draftFault(board, new Map(), true, b, at('s2')), draftFault(board, new Map(), false, b, at('s2'))]).toEqual(['own-municipality', null])
  })
})
