import { randomUUID } from 'node:crypto'
import { signIn } from '../sign-in.ts'
import type { AccessCalls } from './access-call.ts'

export const journalCalls: AccessCalls = {
  // An entry made by somebody of the place; whoever may not read it there does not find it.
  'journal.read': {
    at: 'territory',
    try: async ({ db }, by, { territoryId }) => {
      const { region_id } = await db.selectFrom('territory').select('region_id').where('id', '=', territoryId).executeTakeFirstOrThrow()
      const { personId, appointmentId } = await signIn(db, 'expert', { territoryId })
      const subject = randomUUID()
      await db.insertInto('journal_entry').values({
        region_id: region_id ?? 0, at: new Date(), programme_date: '2022-03-01', person_id: personId, appointment_id: appointmentId, command_id: randomUUID(), action: 'file.add', subject_kind: 'file', subject_id: subject, before: null, after: null,
      }).execute()
      const answer = await by.get<{ items?: unknown[] }>(`/api/journal?subject=${subject}`)
      return answer.status === 200 && answer.body.items?.length === 1 ? 'let-through' : 'refused'
    },
  },
}
