// What the intake is held against: node:http that gathers sheets in the plainest way and sends the intake's own statement, code mark and envelope
// included. It checks nothing, seals nothing, derives nothing: keys and envelopes come ready in the request.
import { createServer } from 'node:http'
import { storeSheets } from '../../dist/server/surveys/intake/intake.store.js'
import { databaseOf } from '../../dist/server/db/database.js'

process.once('message', ({ targets, epoch }) => {
  const { db } = databaseOf({ engine: 'embedded', version: '', appendOnly: true, targets, poolSize: 4, log: () => undefined, release: async () => undefined })
  let waiting = []
  let running = 0
  const flush = async () => {
    if (running >= 2 || waiting.length === 0) return
    running += 1
    const batch = waiting.splice(0, 500)
    try {
      const outcomes = await storeSheets(db, epoch, batch.map(({ sheet }) => sheet))
      for (const [at, { response }] of batch.entries()) response.writeHead(outcomes?.[at] === 'taken' ? 200 : 409, { 'content-type': 'application/json' }).end('{"taken":true}')
    } catch (error) {
      for (const { response } of batch) response.writeHead(500).end(String(error))
    }
    running -= 1
    void flush()
  }
  const server = createServer((request, response) => {
    const chunks = []
    request.on('data', (chunk) => { chunks.push(chunk) })
    request.on('end', () => {
      const { regionId, key, questionnaire, receipt, sealed } = JSON.parse(Buffer.concat(chunks).toString())
      waiting.push({ sheet: { regionId, key, questionnaireId: questionnaire, receipt, sealed: Buffer.from(sealed, 'base64') }, response })
      setImmediate(flush)
    })
  })
  server.listen(0, '127.0.0.1', () => process.send(server.address().port))
})
