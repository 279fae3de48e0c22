import * as Y from 'yjs'
import type { Author, ServerMessage } from '../../domain/programme-documents/live/live-message.ts'

/** One author's connection. */
export type Seat = { id: string; personId: string; name: string; field: string | null; mayWrite: boolean; send: (message: ServerMessage) => void }

/** A document that somebody has open in this process: what is in it, and who sits at it. */
export type Desk = {
  live: Y.Doc
  seats: Set<Seat>
  /** Stored by this process: their notice tells nothing new. */
  own: Set<string>
  /** What was stored by others while it was being loaded. */
  isReady: Promise<void>
}

export function tellAll({ seats }: Desk, message: ServerMessage, except: Seat | null = null): void {
  for (const seat of seats) if (seat !== except) seat.send(message)
}

export function tellAuthors(desk: Desk): void {
  const authors = [...desk.seats].map(({ id, name, field }): Author => ({ id, name, field }))
  tellAll(desk, { say: 'authors', authors })
}

/** Puts what others wrote before everybody; nothing where it was known. */
export function takeIn(desk: Desk, bytes: Uint8Array, by: string): void {
  const before = Y.encodeStateVector(desk.live)
  Y.applyUpdate(desk.live, bytes)
  const news = Y.encodeStateAsUpdate(desk.live, before)
  if (news.length > emptyUpdate) tellAll(desk, { say: 'update', bytes: toBase64(news), by })
}

/** Of this length an update says nothing. */
export const emptyUpdate = 2

export function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64')
}
