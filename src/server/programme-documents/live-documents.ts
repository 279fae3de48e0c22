import { randomUUID } from 'node:crypto'
import * as Y from 'yjs'
import { can } from '../../domain/access/policy.ts'
import { isStepOpen } from '../../domain/programme-documents/document-states.ts'
import { fieldsOf } from '../../domain/programme-documents/document-template.ts'
import { readField } from '../../domain/programme-documents/live/live-content.ts'
import type { ClientMessage, ServerMessage } from '../../domain/programme-documents/live/live-message.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { emptyUpdate, takeIn, tellAll, tellAuthors, toBase64, type Desk, type Seat } from './live-desk.ts'
import type { DocumentAddress } from './document.store.ts'
import type { StandingDocument } from './live.store.ts'

type Listening = { stop: () => Promise<void> }

/** Hears what other processes say through the database; `onListening` whenever that begins (again). */
export type Listen = (onNotice: (payload: string) => void, onListening: () => void) => Listening

/** How the open documents reach the database and the world; their rules are here. */
export type LiveSources = {
  load: (address: DocumentAddress) => Promise<Y.Doc>
  standing: (address: DocumentAddress) => Promise<StandingDocument | null>
  insert: (update: DocumentAddress & { bytes: Uint8Array; personId: string }, unlockedField: string | null) => Promise<string | null>
  read: (address: DocumentAddress, update: string) => Promise<Uint8Array | null>
  nameOf: (personId: string) => Promise<string>
  /** Hears of what other processes stored; begun with the first document that is opened. */
  listen: Listen
  log: (error: unknown) => void
}

/** One connection: says what it hears, and is told what it sends. */
export type Visitor = { actor: () => Promise<Actor>; send: (message: ServerMessage) => void; close: () => void }

export type LiveDocuments = {
  /** What is to be done with each message of a connection; `leave` when it is gone. */
  join: (address: DocumentAddress, visitor: Visitor) => { hear: (message: ClientMessage) => void; leave: () => void }
  stop: () => Promise<void>
}

/** The documents that somebody has open. Whatever is written is stored before it is acknowledged or passed on. */
export function liveDocuments(sources: LiveSources): LiveDocuments {
  const desks = new Map<string, Desk>()
  let listening: Listening | null = null

  function deskOf(address: DocumentAddress): Desk {
    const known = desks.get(keyOf(address))
    if (known) return known
    listening ??= sources.listen(onNotice, resync)
    const desk: Desk = { live: new Y.Doc(), seats: new Set(), own: new Set(), isReady: Promise.resolve() }
    desk.isReady = sources.load(address).then((stored) => Y.applyUpdate(desk.live, Y.encodeStateAsUpdate(stored)))
    desks.set(keyOf(address), desk)
    return desk
  }

  function onNotice(payload: string): void {
    const [region, id = '', what = ''] = payload.split(' ')
    const address = { regionId: Number(region), id }
    const desk = desks.get(keyOf(address))
    if (desk === undefined || desk.own.delete(what)) return
    const work = what === 'state' ? tellStanding(address, desk) : bringIn(address, desk, what)
    work.catch(sources.log)
  }

  async function bringIn(address: DocumentAddress, desk: Desk, update: string): Promise<void> {
    await desk.isReady
    const bytes = await sources.read(address, update)
    // Gone into the base by now: all of it is read.
    takeIn(desk, bytes ?? Y.encodeStateAsUpdate(await sources.load(address)), '')
  }

  /** After the connection to the database was lost, nobody knows what was not heard. */
  function resync(): void {
    for (const [key, desk] of desks) {
      const [region, id = ''] = key.split(' ')
      const address = { regionId: Number(region), id }
      desk.isReady.then(() => sources.load(address)).then((stored) => takeIn(desk, Y.encodeStateAsUpdate(stored), '')).then(() => tellStanding(address, desk)).catch(sources.log)
    }
  }

  async function tellStanding(address: DocumentAddress, desk: Desk): Promise<void> {
    const standing = await sources.standing(address)
    for (const seat of desk.seats) seat.send({ say: 'changed', mayWrite: seat.mayWrite && standing !== null && isStepOpen('write', standing) })
  }

  async function welcome(address: DocumentAddress, desk: Desk, seat: Seat, vector: Uint8Array): Promise<void> {
    const standing = await sources.standing(address)
    seat.send({ say: 'welcome', bytes: toBase64(Y.encodeStateAsUpdate(desk.live, vector)), vector: toBase64(Y.encodeStateVector(desk.live)), mayWrite: seat.mayWrite && standing !== null && isStepOpen('write', standing), you: seat.id })
    desk.seats.add(seat)
    tellAuthors(desk)
  }

  async function write(address: DocumentAddress, desk: Desk, seat: Seat, number: number, bytes: Uint8Array): Promise<void> {
    const standing = await sources.standing(address)
    const mayWrite = standing !== null && seat.mayWrite && isStepOpen('write', standing) && keepsTo(standing, desk.live, bytes)
    const stored = mayWrite ? await sources.insert({ ...address, bytes, personId: seat.personId }, standing.unlockedField) : null
    if (stored === null) return seat.send({ say: 'refused', number })
    desk.own.add(stored)
    Y.applyUpdate(desk.live, bytes)
    seat.send({ say: 'stored', number })
    tellAll(desk, { say: 'update', bytes: toBase64(bytes), by: seat.name }, seat)
  }

  return {
    join(address, visitor) {
      let seat: Seat | null = null
      let isGone = false
      const desk = deskOf(address)
      // One after another, so that what is written later is stored later.
      let work: Promise<void> = Promise.resolve()
      const handle = async (message: ClientMessage): Promise<void> => {
        if (isGone) return
        const actor = await visitor.actor()
        await desk.isReady
        if (seat === null) {
          if (message.say !== 'hello') return
          const standing = await sources.standing(address)
          const made: Seat = { id: randomUUID(), personId: actor.personId, name: await sources.nameOf(actor.personId), field: null, mayWrite: standing !== null && can(actor, 'document.write', standing.place), send: visitor.send }
          seat = made
          return welcome(address, desk, made, fromBase64(message.vector))
        }
        if (message.say === 'at') {
          seat.field = message.field
          tellAuthors(desk)
        } else if (message.say === 'update') {
          const standing = await sources.standing(address)
          seat.mayWrite = standing !== null && can(actor, 'document.write', standing.place)
          await write(address, desk, seat, message.number, fromBase64(message.bytes))
        }
      }
      return {
        hear(message) {
          work = work.then(() => handle(message)).catch((error: unknown) => {
            // It is said again when the connection is there again: nothing was acknowledged.
            sources.log(error)
            visitor.close()
          })
        },
        leave() {
          isGone = true
          if (seat !== null) desk.seats.delete(seat)
          tellAuthors(desk)
          void work.then(() => { if (desk.seats.size === 0 && desks.get(keyOf(address)) === desk) desks.delete(keyOf(address)) })
        },
      }
    },
    stop: async () => {
      for (const desk of desks.values()) await desk.isReady.catch(() => undefined)
      await listening?.stop()
    },
  }
}

/** Of an accepted document only the unlocked field may change. */
function keepsTo({ state, unlockedField, template }: StandingDocument, live: Y.Doc, bytes: Uint8Array): boolean {
  if (bytes.length <= emptyUpdate || state !== 'accepted') return true
  const after = new Y.Doc()
  Y.applyUpdate(after, Y.encodeStateAsUpdate(live))
  Y.applyUpdate(after, bytes)
  return fieldsOf(template).every((field) => field.code === unlockedField || JSON.stringify(readField(live, field)) === JSON.stringify(readField(after, field)))
}

function fromBase64(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'base64'))
}

function keyOf({ regionId, id }: DocumentAddress): string {
  return `${regionId} ${id}`
}
