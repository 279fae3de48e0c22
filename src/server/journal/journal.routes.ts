import * as contract from '../../contract/journal.ts'
import { requireAccessSomewhere } from '../../domain/access/policy.ts'
import { mountQuery, type Platform } from '../kernel/mount.ts'
import { readJournal } from './journal.read.ts'

export function journalRoutes(platform: Platform): void {
  mountQuery(platform, contract.listJournal, async ({ actor, db }, { query }) => {
    requireAccessSomewhere(actor, 'journal.read')
    return readJournal(db, actor, query)
  })
}
