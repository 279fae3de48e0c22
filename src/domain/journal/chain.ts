/** An entry of the journal as the chain covers it. jsonb values in PostgreSQL's own text, which is the same at every read. */
export type ChainedEntry = {
  regionId: number
  id: string
  at: string
  programmeDate: string
  personId: string
  /** Null for who works at the machine itself. */
  appointmentId: string | null
  commandId: string
  action: string
  subjectKind: string
  subjectId: string
  before: string | null
  after: string | null
}

/** The hash before the first link of every region. */
export const firstHash = '0'.repeat(64)

/**
 * What is hashed (SHA-256) for a link: the hash of the link before, the place in the chain, and every field of the entry.
 * A JSON list, so that no field can run into the next. The appointment comes last and only where there is one: chains from before appointments hold.
 */
export function linkText(previousHash: string, seq: number, entry: ChainedEntry): string {
  return JSON.stringify([
    previousHash, seq, entry.regionId, entry.id, entry.at, entry.programmeDate, entry.personId, entry.commandId,
    entry.action, entry.subjectKind, entry.subjectId, entry.before, entry.after, ...(entry.appointmentId === null ? [] : [entry.appointmentId]),
  ])
}
