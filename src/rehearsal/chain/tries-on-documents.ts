import { acceptDocument, confirmDocument, fillDocument, readDocument, returnDocument, sendBackDocument, sendDocument, unlockField } from '../../contract/programme-documents.ts'
import type { School } from '../cast/company.ts'
import type { Player } from '../play/player.ts'
import type { DocumentRecord } from '../record/document-record.ts'
import { stateAfter, type DocumentDeed } from '../record/document-states.ts'
import { coordinatorOf, headOf, refusedAs, type Chain } from './chain.ts'

type On = { chain: Chain; school: School; decider: Player }

const messages = [{ field: null, row: null, text: 'Так нельзя: попытка репетиции.' }]

/** Whatever the own table does not allow a document in its state, tried by somebody who might do it at another time. A few of the documents. */
export async function triesClosedDeeds({ chain, school, decider }: On, record: DocumentRecord, params: { region: number; id: string }): Promise<void> {
  if (!chain.chanceFor(`${school.name} ${record.kind} ${record.factor ?? ''} tries ${chain.today()}`).happens(0.15)) return
  const [head, coordinator] = [headOf(chain, school).caller, coordinatorOf(chain).caller]
  const { version } = await head.ask(readDocument, { params })
  const tries: readonly [DocumentDeed, Parameters<typeof refusedAs>[2]][] = [
    ['write', [head, fillDocument, { params, body: { content: {} } }]],
    ['send', [head, sendDocument, { params, body: { version } }]],
    ['confirm', [decider.caller, confirmDocument, { params, body: { version } }]],
    ['return', [decider.caller, returnDocument, { params, body: { version, messages } }]],
    ['accept', [coordinator, acceptDocument, { params, body: { version } }]],
    ['send-back', [coordinator, sendBackDocument, { params, body: { version, messages } }]],
    ['unlock', [coordinator, unlockField, { params, body: { version, field: 'aim', reason: 'Попытка репетиции, её отклонят.' } }]],
  ]
  for (const [deed, call] of tries) if (stateAfter(record.state, deed) === null) await refusedAs(chain, 'programme-document.not-open', call)
}
