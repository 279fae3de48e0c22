/** One line of the journal, as a command says it. Values hold ids of persons, never names: those can be erased. */
export type JournalRecord = {
  /** The region of the thing, null for what belongs to the whole country. */
  regionId: number | null
  /** `roadmap.approve`: feature and verb; its Russian sentence is made where the journal is shown. */
  action: string
  subject: { kind: string; id: string }
  /** Who did it, where only the command itself found out: a visitor who has just logged in. */
  by?: { personId: string; appointmentId: string | null }
  before?: unknown
  after?: unknown
}
