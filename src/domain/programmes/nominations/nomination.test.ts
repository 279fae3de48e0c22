import { describe, expect, it } from 'vitest'
import { bars, nominationChecks, type NomineeFacts } from './nomination-checks.ts'
import { nextStates, requireNext, requireOther } from './nomination.ts'

const plain: NomineeFacts = { role: 'curator', isDouble: false, namesakes: 0, isSeatTaken: false, hasContact: true, ownSchools: [], curated: 0, limit: 3 }
const outcomes = (facts: Partial<NomineeFacts>) => nominationChecks({ ...plain, ...facts }).filter(({ outcome }) => outcome !== 'passed').map(({ code, outcome }) => `${code}: ${outcome}`)

describe('a nomination', () => {
  it('goes from nominated over approved to appointed, and what is declined may be taken up again', () => {
    expect([nextStates('nominated'), nextStates('approved'), nextStates('declined'), nextStates('appointed'), nextStates('withdrawn')])
      .toEqual([['approved', 'declined', 'withdrawn'], ['declined', 'appointed', 'withdrawn'], ['approved'], [], []])
  })

  it('is never appointed without having been approved', () => {
    expect(() => requireNext('nominated', 'appointed')).toThrow('programme.nomination-state')
  })

  it('is not decided by the one whom it is about', () => {
    expect(() => requireOther({ personId: 'p' }, 'p')).toThrow('programme.nomination-own')
    expect(() => requireOther({ personId: 'p' }, 'q')).not.toThrow()
  })
})

describe('the checks of a nomination', () => {
  it('find nothing against one who is alone, reachable, free and heads no school of the programme', () => {
    expect(outcomes({})).toEqual([])
  })

  it('bar a double and a full load', () => {
    expect(outcomes({ isDouble: true, curated: 3 })).toEqual(['double: refusal', 'load: refusal'])
    expect(bars(nominationChecks({ ...plain, curated: 3 }))?.code).toBe('load')
  })

  it('leave namesakes, a missing contact and the head of a school to the one who decides', () => {
    expect(outcomes({ namesakes: 1, hasContact: false, ownSchools: ['Школа № 5'] })).toEqual(['same-name: doubt', 'contact: doubt', 'heads-school: doubt'])
    expect(bars(nominationChecks({ ...plain, namesakes: 1, hasContact: false }))).toBeNull()
  })

  it('ask of a coordinator whether the seat is free, and not about schools', () => {
    expect(outcomes({ role: 'municipal-coordinator', isSeatTaken: true, ownSchools: ['Школа № 5'], curated: 9 })).toEqual(['seat-taken: doubt'])
  })
})
