// The statements that Opora's own code sends, taken down as it sends them.
import { createHash, randomUUID } from 'node:crypto'
import { Kysely, PostgresDialect } from 'kysely'
import { Pool } from 'pg'
import { confirmEvidence } from '../../dist/server/assignments/assignment.commands.js'
import { listAssignments } from '../../dist/server/assignments/assignment-list.read.js'
import { hearFacts } from '../../dist/server/assignments/hearing.js'
import { runCommand } from '../../dist/server/kernel/run-command.js'

/** One for each filter. */
export async function listStatements(database, actor, filters) {
  return recording(database, async (db, taken) => {
    for (const filter of filters) await listAssignments(db, actor, filter, today())
    return taken
  })
}

/** Those of one confirmation, which is done; with the ids in them that another confirmation puts its own in place of. */
export async function confirmStatements(database, { actor, regionId }, { id, version }) {
  return recording(database, async (db, taken) => {
    const commandId = randomUUID()
    await runCommand(
      { db, clocks: { now: () => new Date(), programmeDate: today }, files: null, actor, commandId, asked: 'POST /api/assignments/confirm', hearFacts, replyHeader: () => undefined },
      (context) => confirmEvidence(context, { region: regionId, id }, { version }),
    )
    return { id, commandId, statements: taken }
  })
}

function today() {
  return new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Moscow' }).format(new Date())
}

async function recording({ targets, pool: { options } }, work) {
  const pool = new Pool({ ...targets.app, max: 1, types: options.types })
  const taken = []
  pool.on('connect', (client) => {
    const send = client.query.bind(client)
    client.query = (...given) => {
      const [first, second] = given
      if (typeof first === 'string' && typeof second !== 'function') taken.push({ text: first, values: second ?? [], ...(second?.length > 0 ? { name: `s${createHash('sha256').update(first).digest('hex').slice(0, 30)}` } : {}) })
      return send(...given)
    }
  })
  const db = new Kysely({ dialect: new PostgresDialect({ pool }) })
  try {
    return await work(db, taken)
  } finally {
    await db.destroy()
  }
}
