// Opens a database and runs the statements it is sent, one a line, as the application or (line begins with «!») as the owner.
import readline from 'node:readline'

const [openDatabase, url, dataFolder] = process.argv.slice(2)
const say = (message) => process.stdout.write(`${JSON.stringify(message)}\n`)
const { openDatabase: open } = await import(openDatabase)
let database
try {
  database = await open({ url: url || null, dataFolder, log: (event, details) => say({ event, details }) })
} catch (error) {
  say({ refused: error.code ?? error.message, parameters: error.parameters })
  process.exit(1)
}
say({ open: database.targets.app.host, version: database.version, appendOnly: database.appendOnly })
for await (const line of readline.createInterface({ input: process.stdin })) {
  try {
    say({ rows: (await database.pool.query(line)).rows })
  } catch (error) {
    say({ error: error.code ?? error.message })
  }
}
await database.close()
say({ closed: true })
