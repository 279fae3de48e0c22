import { randomUUID } from 'node:crypto'
import { permissions } from '../../src/domain/access/permissions.ts'
import type { Relation } from '../../src/domain/access/relation.ts'
import type { Role } from '../../src/domain/access/role.ts'
import type { DocumentKind } from '../../src/domain/programme-documents/document-kind.ts'
import { documentRules, documentStates, isStepOpen, type DocumentStep } from '../../src/domain/programme-documents/document-states.ts'
import { aDocument, putDocument } from './a-document.ts'
import { refusal } from './refusal.ts'
import type { World } from './running-plan.ts'
import type { SignedIn } from './sign-in.ts'

/** Somebody who tries, with the role and the relation to the school by which the permission table speaks of him. */
export type Trier = [role: Role, relation: Relation, who: SignedIn]

/** The call of each step that there is a call for; what it lacks beside access and state it is refused for in another way. */
const calls: Partial<Record<DocumentStep, [name: string, body: object]>> = {
  'write': ['fill', { content: {} }], 'comment': ['comments', { field: null, row: null, quote: null, text: 'Почему?' }], 'name-version': ['name-version', { name: 'Черновик' }], 'send': ['send', { version: 1 }], 'confirm': ['confirm', { version: 1 }],
  'return': ['return', { version: 1, messages: [{ field: null, row: null, text: 'Доработайте' }] }], 'accept': ['accept', { version: 1 }], 'send-back': ['send-back', { version: 1, messages: [{ field: null, row: null, text: 'Доработайте' }] }],
  'unlock': ['unlock', { version: 1, reason: 'Опечатка в поле' }], 'mend': ['mend', { version: 1 }],
}
const unlockable: Record<DocumentKind, string> = { 'development-concept': 'aim', 'medium-term-programme': 'aim', 'anti-risk-programme': 'aim', 'stage-1-report': 'summary', 'stage-2-report': 'summary' }

/** What answers otherwise than the table of states and the permission table say, tried through HTTP: every state × person × step. */
export async function documentMatrix(world: World, place: Parameters<typeof aDocument>[1], kind: DocumentKind, people: readonly Trier[]): Promise<string[]> {
  const wrong: string[] = []
  const id = await aDocument(world.db, place, 'draft', kind)
  for (const state of documentStates) for (const unlockedField of state === 'accepted' ? [null, unlockable[kind]] : [null]) for (const [step, [name, body]] of Object.entries(calls) as [DocumentStep, [string, object]][]) {
    let isTouched = true
    for (const [role, relation, who] of people) {
      const { permission } = documentRules[step]
      const mayAtAll = permission !== null && ((permissions[permission] as Partial<Record<Role, readonly Relation[]>>)[role] ?? []).includes(relation)
      const expected = !mayAtAll ? 403 : isStepOpen(step, { state, unlockedField }) ? 'open' : 422
      // Whoever is refused leaves it as it is: the next one is refused at the same.
      if (isTouched) await putDocument(world.db, { regionId: place.regionId, id }, state, unlockedField)
      isTouched = expected === 'open'
      const answer = await world.as(who).post(`/api/programme-documents/${place.regionId}/${id}/${name}`, { ...body, ...(step === 'comment' ? { commentId: randomUUID() } : {}), ...(step === 'unlock' ? { field: unlockable[kind] } : {}) })
      const isAsExpected = expected === 'open' ? answer.status === 200 || refusal(answer) === 'programme-document.incomplete' : answer.status === expected
      if (!isAsExpected) wrong.push(`${state}${unlockedField === null ? '' : '+'} ${step} ${role} ${relation}: ${answer.status} instead of ${expected}`)
    }
  }
  return wrong
}
