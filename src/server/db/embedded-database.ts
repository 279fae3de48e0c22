import { type Database, databaseOf, type Log } from './database.ts'
import { type EmbeddedOptions, holdEmbeddedServer } from './embedded/embedded-server.ts'
import { migrate } from './migrate.ts'
import { withOwner } from './owner-connection.ts'

/** The server that Opora brings along, on the data folder. */
export async function openEmbeddedDatabase(server: EmbeddedOptions, options: { poolSize: number; log: Log }): Promise<Database> {
  const { poolSize, log } = options
  const { owner, app, release } = await holdEmbeddedServer(server)
  try {
    const version = await withOwner(owner, async (client) => {
      await migrate(client, { appRole: true, log })
      const { rows } = await client.query<{ version: string }>("select current_setting('server_version') as version")
      return rows[0]?.version ?? '?'
    })
    return databaseOf({ engine: 'embedded', version, appendOnly: true, targets: { app, owner }, poolSize, log, release })
  } catch (error) {
    await release()
    throw error
  }
}
