import { sql, type Kysely, type RawBuilder } from 'kysely'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { Actor } from '../../domain/access/actor.ts'
import type { Tables } from '../db/tables.ts'
import type { Clocks } from './clocks.ts'
import type { CommandContext, HearFacts } from './context.ts'
import type { FactRecord } from './fact-record.ts'
import type { FileStore } from './file-store.ts'
import type { JournalRecord } from './journal-record.ts'
import { noVisit, type Visit } from './visit.ts'

export type CommandRun = {
  db: Kysely<Tables>
  clocks: Clocks
  files: FileStore
  actor: Actor
  /** Made by the client; the same at every repeat. */
  commandId: string
  /** Method and path: an id belongs to what was asked with it the first time. */
  asked: string
  /** Whence the request came; nothing is known of a command that the program gives itself. */
  visit?: Visit
  hearFacts?: HearFacts
  /** Where the reply's headers go. */
  replyHeader: (name: string, value: string) => void
}

/**
 * Runs a command in one transaction: its state, its journal entries and its reply are committed together or not at all.
 * A repeat of the same id gets the stored reply. No look-up goes before: a repeat fails on the id (or on what the first
 * run has already changed), and only then is the stored reply asked for.
 */
export function runCommand<Reply>(run: CommandRun, handle: (context: CommandContext) => Promise<Reply>): Promise<Reply> {
  return runPreparedCommand(run, async () => undefined, handle)
}

/** What takes long goes into `prepare`, before the transaction: it would hold a connection and its locks. */
export async function runPreparedCommand<Prepared, Reply>(
  run: CommandRun, prepare: () => Promise<Prepared>, handle: (context: CommandContext, prepared: Prepared) => Promise<Reply>,
): Promise<Reply> {
  try {
    const prepared = await prepare()
    const afterwards: (() => void)[] = []
    const reply = await run.db.transaction().execute(async (tx) => {
      const records: JournalRecord[] = []
      const facts: FactRecord[] = []
      let mayBeSilent = false
      const now = run.clocks.now()
      const programmeDate = run.clocks.programmeDate()
      const context: CommandContext = {
        tx, now, programmeDate, actor: run.actor, files: run.files, visit: run.visit ?? noVisit, commandId: run.commandId,
        record: (entry) => records.push(entry),
        leaveUnrecorded: () => { mayBeSilent = true },
        fact: (fact) => facts.push(fact),
        replyHeader: (name, value) => afterwards.push(() => run.replyHeader(name, value)),
        afterCommit: (work) => afterwards.push(work),
      }
      const reply = await handle(context, prepared)
      if (facts.length > 0) await run.hearFacts?.(context, [...facts])
      // One that found nothing to do leaves nothing, its reply included: a repeat finds nothing to do again.
      if (records.length === 0 && facts.length === 0 && mayBeSilent) return reply
      if (records.length === 0) throw new Error('A command that journals nothing')
      await saveOutcome(tx, run, { records, facts, reply, now, programmeDate })
      return reply
    })
    for (const work of afterwards) work()
    return reply
  } catch (error) {
    const stored = await storedReply<Reply>(run)
    if (stored) return stored.reply
    throw error
  }
}

type Outcome = { records: readonly JournalRecord[]; facts: readonly FactRecord[]; reply: unknown; now: Date; programmeDate: string }

/** Journal entries, their marks for the sealer, the facts, and the reply: one statement. */
async function saveOutcome(tx: Kysely<Tables>, run: CommandRun, { records, facts, reply, now, programmeDate }: Outcome): Promise<void> {
  const { commandId, actor, asked } = run
  const entries = JSON.stringify(records.map((record, at) => ({
    n: at, region: record.regionId ?? 0, action: record.action, kind: record.subject.kind, id: record.subject.id,
    before: record.before ?? null, after: record.after ?? null,
    person: record.by?.personId ?? actor.personId, appointment: record.by ? record.by.appointmentId : actor.appointmentId,
  })))
  await sql`
    with entry as (
      insert into journal_entry (region_id, at, programme_date, person_id, appointment_id, command_id, action, subject_kind, subject_id, before, after)
      select region, ${now}, ${programmeDate}, person, appointment, ${commandId}, action, kind, r.id, nullif(before, 'null'), nullif(after, 'null')
      from jsonb_to_recordset(${entries}::jsonb) as r (n int, region int, action text, kind text, id text, before jsonb, after jsonb, person uuid, appointment uuid)
      order by n
      returning region_id, id
    ), unsealed as (
      insert into journal_unsealed (region_id, entry_id) select region_id, id from entry
    )${factsOf(run, facts, now, programmeDate)}
    insert into command_reply (id, person_id, action, reply) values (${commandId}, ${actor.personId}, ${asked}, ${JSON.stringify(reply ?? null)})
  `.execute(tx)
}

function factsOf({ commandId, actor }: CommandRun, facts: readonly FactRecord[], now: Date, programmeDate: string): RawBuilder<unknown> {
  if (facts.length === 0) return sql``
  const rows = JSON.stringify(facts.map((fact, at) => ({ n: at, occurredOn: programmeDate, ...fact })))
  return sql`, happened as (
      insert into fact (
        region_id, kind, occurred_on, recorded_at, person_id, appointment_id, territory_id, organisation_id, subject_person_id,
        programme_id, roadmap_id, activity_id, assignment_id, corrects_id, data, command_id
      )
      select "regionId", kind, "occurredOn", ${now}, ${actor.personId}, ${actor.appointmentId}, "territoryId", "organisationId", "subjectPersonId",
        "programmeId", "roadmapId", "activityId", "assignmentId", "correctsId", data, ${commandId}
      from jsonb_to_recordset(${rows}::jsonb) as f (
        n int, "regionId" int, kind text, "occurredOn" date, "territoryId" int, "organisationId" uuid, "subjectPersonId" uuid,
        "programmeId" uuid, "roadmapId" uuid, "activityId" uuid, "assignmentId" uuid, "correctsId" bigint, data jsonb
      )
      order by n
    )`
}

async function storedReply<Reply>({ db, commandId, actor, asked }: CommandRun): Promise<{ reply: Reply } | undefined> {
  const found = await db.selectFrom('command_reply').select(['reply', 'person_id', 'action']).where('id', '=', commandId).executeTakeFirst()
  if (!found) return undefined
  if (found.person_id !== actor.personId || found.action !== asked) throw new OporaError('conflict', 'request.id-reused')
  return { reply: found.reply as Reply }
}
