import { z } from 'zod'
import { can } from '../../domain/access/policy.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { ClientMessage } from '../../domain/programme-documents/live/live-message.ts'
import { readDocument } from '../../contract/programme-documents.ts'
import type { Platform } from '../kernel/mount.ts'
import { liveDocuments, type Listen, type LiveDocuments } from './live-documents.ts'
import { insertUpdate, loadLive, nameOfPerson, readStanding, readUpdate } from './live.store.ts'

const spoken = z.discriminatedUnion('say', [
  z.object({ say: z.literal('hello'), vector: z.base64() }), z.object({ say: z.literal('update'), number: z.int(), bytes: z.base64() }), z.object({ say: z.literal('at'), field: z.string().max(60).nullable() }),
])

/** The connection over which a page writes a document together with others. */
export function liveDocumentRoutes({ http, db, clocks, actorOf }: Platform, listen: Listen): LiveDocuments {
  const documents = liveDocuments({
    load: (address) => loadLive(db, address), standing: (address) => readStanding(db, address), read: (address, update) => readUpdate(db, address, update), nameOf: (personId) => nameOfPerson(db, personId),
    insert: (update, unlockedField) => insertUpdate(db, { ...update, now: clocks.now() }, unlockedField),
    listen,
    log: (error) => http.log.warn({ err: error }, 'programme-document.live-failed'),
  })
  http.route({
    method: 'GET', url: '/api/programme-documents/:region/:id/live', handler: (_, reply) => reply.code(426).send(),
    // Refused before there is a connection, as any other request is.
    preValidation: async (request) => {
      const { region, id } = readDocument.params.parse(request.params)
      const standing = await readStanding(db, { regionId: region, id })
      const actor = await actorOf(request, readDocument)
      if (standing === null) throw new OporaError('not_found', 'programme-document.unknown')
      if (!can(actor, 'document.read', standing.place)) throw new OporaError('forbidden', 'access.denied')
    },
    wsHandler: (socket, request) => {
      const { region, id } = readDocument.params.parse(request.params)
      const seat = documents.join({ regionId: region, id }, {
        actor: () => actorOf(request, readDocument), close: () => socket.close(1011),
        send: (message) => { if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message)) },
      })
      socket.on('message', (data: Buffer) => {
        const message = parsed(data)
        if (message === null) socket.close(1008)
        else seat.hear(message)
      })
      socket.on('close', seat.leave)
      socket.on('error', () => socket.terminate())
    },
  })
  return documents
}

function parsed(data: Buffer): ClientMessage | null {
  try {
    return spoken.parse(JSON.parse(data.toString('utf8')))
  } catch {
    return null
  }
}
