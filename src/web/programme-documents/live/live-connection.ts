import * as Y from 'yjs'
import type { Author, ClientMessage, ServerMessage } from '../../../domain/programme-documents/live/live-message.ts'

/** As much of a WebSocket as is needed. */
type Socket = { send: (text: string) => void; close: () => void; readyState: number; addEventListener: (type: 'open' | 'close' | 'message', hear: (event: { data?: unknown }) => void) => void }

/**
 * - `saved`: the server has stored everything. - `saving`: something is on its way. - `away`: no line; what is written stays on the device.
 * - `closed`: it may not be written into (any more); `hasUnsent` tells whether something was left.
 */
export type LiveState = { phase: 'connecting' | 'saved' | 'saving' | 'away' | 'closed'; mayWrite: boolean; hasUnsent: boolean; authors: readonly Author[]; you: string | null }

export type LiveConnection = { at: (field: string | null) => void; stop: () => void }

type Site = {
  live: Y.Doc
  open: () => Socket
  onState: (state: LiveState) => void
  /** The document itself changed its standing, versions or comments. */
  onChanged: () => void
  /** Who wrote what has just come in. */
  onWritten?: (by: string) => void
}

/** What comes from the server is told by it from what is written here. */
const fromServer = Symbol('from the server')
const isOpen = 1
/** Nothing heard for so long after something was sent: the line is dead without having said so. */
const deafAfter = 12_000

/**
 * Keeps a document the same as the server's: sends what is written, one message at a time, and after every break first asks what the server has
 * and sends all beyond it. So nothing depends on what became of a message when the line was cut.
 */
export function connectLive({ live, open, onState, onChanged, onWritten }: Site): LiveConnection {
  let state: LiveState = { phase: 'connecting', mayWrite: false, hasUnsent: false, authors: [], you: null }
  let socket: Socket | null = null
  let isWelcome = false
  let pending: Uint8Array[] = []
  let underWay: { number: number; bytes: Uint8Array } | null = null
  let [number, failures, isStopped] = [0, 0, false]
  let retry: ReturnType<typeof setTimeout> | undefined
  let deaf: ReturnType<typeof setTimeout> | undefined
  let field: string | null = null

  const tell = (change: Partial<LiveState>): void => { state = { ...state, ...change }; onState(state) }
  const say = (message: ClientMessage): void => { if (socket?.readyState === isOpen) socket.send(JSON.stringify(message)) }

  const onUpdate = (bytes: Uint8Array, origin: unknown): void => {
    if (origin === fromServer) return
    pending.push(bytes)
    flush()
  }

  function flush(): void {
    const hasUnsent = pending.length > 0 || underWay !== null
    if (!isWelcome) return tell({ hasUnsent })
    if (!state.mayWrite) return tell({ phase: 'closed', hasUnsent })
    if (underWay === null && pending.length > 0) {
      underWay = { number: ++number, bytes: pending.length === 1 && pending[0] !== undefined ? pending[0] : Y.mergeUpdates(pending) }
      pending = []
      say({ say: 'update', number: underWay.number, bytes: toBase64(underWay.bytes) })
      expectAnswer()
    }
    tell({ phase: hasUnsent ? 'saving' : 'saved', hasUnsent })
  }

  function expectAnswer(): void {
    clearTimeout(deaf)
    deaf = setTimeout(() => socket?.close(), deafAfter)
  }

  function hear(message: ServerMessage): void {
    clearTimeout(deaf)
    switch (message.say) {
      case 'welcome': {
        const theirs = fromBase64(message.bytes)
        Y.applyUpdate(live, theirs, fromServer)
        // Whatever was on its way when the line was cut is in here too, if the server did not get it.
        const rest = Y.encodeStateAsUpdate(live, fromBase64(message.vector))
        underWay = null
        pending = isNews(live, rest, theirs) ? [rest] : []
        isWelcome = true
        failures = 0
        tell({ mayWrite: message.mayWrite, you: message.you })
        say({ say: 'at', field })
        return flush()
      }
      case 'update':
        Y.applyUpdate(live, fromBase64(message.bytes), fromServer)
        return onWritten?.(message.by)
      case 'stored':
        if (underWay?.number === message.number) underWay = null
        return flush()
      case 'refused':
        // Kept on the device; the page says so.
        if (underWay?.number === message.number) {
          pending.unshift(underWay.bytes)
          underWay = null
        }
        tell({ mayWrite: false })
        return flush()
      case 'authors': return tell({ authors: message.authors })
      case 'changed':
        tell({ mayWrite: message.mayWrite })
        onChanged()
        return flush()
    }
  }

  function connect(): void {
    if (isStopped) return
    const own = open()
    socket = own
    expectAnswer()
    own.addEventListener('open', () => say({ say: 'hello', vector: toBase64(Y.encodeStateVector(live)) }))
    own.addEventListener('message', ({ data }) => { if (socket === own) hear(JSON.parse(String(data)) as ServerMessage) })
    own.addEventListener('close', () => {
      if (socket !== own) return
      socket = null
      isWelcome = false
      clearTimeout(deaf)
      failures += 1
      tell({ phase: 'away', authors: [] })
      if (!isStopped) retry = setTimeout(connect, Math.min(10_000, 250 * 2 ** Math.min(failures, 6)) * (0.5 + Math.random()))
    })
  }

  live.on('update', onUpdate)
  connect()
  return {
    at(next) {
      field = next
      if (isWelcome) say({ say: 'at', field })
    },
    stop() {
      isStopped = true
      live.off('update', onUpdate)
      clearTimeout(retry)
      clearTimeout(deaf)
      socket?.close()
    },
  }
}

/** An update always names all that was ever deleted: it says something only where it adds signs, or where the server does not know a deletion. */
function isNews(live: Y.Doc, rest: Uint8Array, theirs: Uint8Array): boolean {
  return Y.decodeUpdate(rest).structs.length > 0 || !Y.equalDeleteSets(Y.createDeleteSetFromStructStore(live.store), Y.decodeUpdate(theirs).ds)
}

function toBase64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8_192) text += String.fromCharCode(...bytes.subarray(at, at + 8_192))
  return btoa(text)
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))
}
