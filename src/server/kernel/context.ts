import type { Kysely } from 'kysely'
import type { Actor } from '../../domain/access/actor.ts'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import type { Tables } from '../db/tables.ts'
import type { FactRecord } from './fact-record.ts'
import type { FileStore } from './file-store.ts'
import type { JournalRecord } from './journal-record.ts'
import type { Visit } from './visit.ts'

/** What a query may reach: who asks, the database, and both clocks. */
export type QueryContext = {
  actor: Actor
  db: Kysely<Tables>
  now: Date
  programmeDate: CivilDate
  files: FileStore
  /** Whence the request came: for logins and what guards them, for nothing else. */
  visit: Visit
}

/** Whoever counts or closes something by the facts of other features, in their transaction. It may record and add facts itself. */
export type HearFacts = (context: CommandContext, facts: readonly FactRecord[]) => Promise<void>

/** What a command may reach: the open transaction instead of the database, and the journal. */
export type CommandContext = Omit<QueryContext, 'db'> & {
  tx: Kysely<Tables>
  commandId: string
  /** Says what was done; every command says something, or it is refused as a fault of ours. */
  record: (entry: JournalRecord) => void
  /** For a command that found nothing to do; it may then have no entry, and its reply is not kept. */
  leaveUnrecorded: () => void
  /** What happened, for all that is counted; saved together with the journal. */
  fact: (fact: FactRecord) => void
  /** A header of the reply, a cookie above all: sent once the transaction has committed, never stored, so not sent at a repeat. */
  replyHeader: (name: string, value: string) => void
  /** Runs once the transaction has committed; not at all where it has not, nor at a repeat. */
  afterCommit: (work: () => void) => void
}
