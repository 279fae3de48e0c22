import { expect, it } from 'vitest'
import { documentRules, documentStates as known, isConfirmed, isHandedIn as isHanded } from '../../domain/programme-documents/document-states.ts'
import { documentDeeds, documentStates, isBehind, isHandedIn, stateAfter } from './document-states.ts'

it.each(documentDeeds)('the own table says of «%s» what the domain says', (deed) => {
  for (const state of documentStates) {
    const { from, to } = documentRules[deed]
    expect(stateAfter(state, deed), state).toBe(from.includes(state) ? to ?? state : null)
  }
})

it('the own words of how far a document is are those of the domain', () => {
  expect(documentStates).toEqual(known)
  for (const state of documentStates) expect([isHandedIn(state), isBehind(state)]).toEqual([isHanded(state), isConfirmed(state)])
})
