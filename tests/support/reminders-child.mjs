// Decides digests and hands letters over, as a server does, until it is killed. Says «stopped» where nothing was left to do.
import { join } from 'node:path'

const [folder, url, dataFolder, smtpUrl, programmeDate] = process.argv.slice(2)
const part = (name) => import(join(folder, 'src/server', name))
const [{ openDatabase }, { startReminders }, { clocks }] = await Promise.all([part('db/open-database.js'), part('reminders/reminders.js'), part('kernel/clocks.js')])
const { db } = await openDatabase({ url, dataFolder, log: () => undefined })
startReminders({ db, clocks: clocks(programmeDate), files: undefined }, {
  mail: { url: smtpUrl, from: 'opora@example.test' }, publicUrl: 'https://opora.example.test', escalatesAfter: 3, log: (event, details) => process.stdout.write(`${JSON.stringify({ event, ...details, err: details.err?.stack })}\n`),
})
process.stdout.write('{"event":"started"}\n')
setInterval(() => undefined, 60_000)
