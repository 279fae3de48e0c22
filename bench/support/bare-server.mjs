// What the figures are held against: node:http and pg, sending the statements that it was given, prepared, and nothing else.
import { createServer } from 'node:http'
import { Pool } from 'pg'

process.once('message', ({ target, list, command }) => {
  // Its connections are set as Opora's own.
  const pool = new Pool({ ...target, max: 10, verify: (client, done) => { client.query('set plan_cache_mode = force_generic_plan').then(() => done(), done) } })
  const server = createServer((request, response) => {
    answer(request).then(
      (reply) => { response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(reply)) },
      (error) => { response.writeHead(500).end(String(error)) },
    )
  })
  server.listen(0, '127.0.0.1', () => process.send(server.address().port))

  async function answer(request) {
    if (request.method === 'GET') {
      return (await pool.query(list[Number(request.url.slice(1)) % list.length])).rows
    }
    const { id, commandId } = JSON.parse(await bodyOf(request))
    const ours = (value) => (typeof value === 'string' ? value.replaceAll(command.id, id).replaceAll(command.commandId, commandId) : value)
    const client = await pool.connect()
    try {
      for (const { text, values, name } of command.statements) await client.query(name === undefined ? text : { text, name, values: values.map(ours) })
    } finally {
      client.release()
    }
    return { state: 'done', version: 3 }
  }
})

async function bodyOf(request) {
  const chunks = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}
