import { createServer, type AddressInfo, type Socket } from 'node:net'

/** The harmless test signature that every scanner finds; in two pieces, so that no scanner finds this file. */
export const eicar = `X5O!P%@AP[4\\PZX54(P^)7CC)7}$${'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'}`

export type TestClamd = { url: string; scans: number; setLimit: (bytes: number) => void; setSilent: (silent: boolean) => void; close: () => Promise<void> }

/**
 * Speaks the protocol of clamd (INSTREAM with length-prefixed chunks, a limit, one reply ended by NUL) and knows one signature.
 * It stands in for the real service, which is not on the machines where the tests run.
 */
export async function startClamd(): Promise<TestClamd> {
  let limit = 100 * 2 ** 20
  let isSilent = false
  const state = { scans: 0 }
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    serve(socket, () => limit, () => { state.scans += 1 }, () => isSilent)
  })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  return {
    url: `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get scans() { return state.scans },
    setLimit: (bytes) => { limit = bytes },
    setSilent: (silent) => { isSilent = silent },
    close: () => new Promise((resolve) => { server.close(() => resolve()) }),
  }
}

function serve(socket: Socket, limitOf: () => number, count: () => void, isSilent: () => boolean): void {
  let waiting = Buffer.alloc(0)
  let isStarted = false
  const taken: Buffer[] = []
  const reply = (text: string): void => {
    if (isSilent()) socket.destroy()
    else socket.end(`${text}\0`)
  }
  socket.on('data', (chunk: Buffer) => {
    waiting = Buffer.concat([waiting, chunk])
    if (!isStarted) {
      const end = waiting.indexOf(0)
      if (end === -1) return
      if (waiting.subarray(0, end).toString() !== 'zINSTREAM') return reply('UNKNOWN COMMAND')
      waiting = waiting.subarray(end + 1)
      isStarted = true
    }
    while (waiting.length >= 4) {
      const length = waiting.readUInt32BE(0)
      if (length === 0) {
        count()
        return reply(Buffer.concat(taken).includes(eicar) ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK')
      }
      if (waiting.length < 4 + length) return
      taken.push(waiting.subarray(4, 4 + length))
      waiting = waiting.subarray(4 + length)
      if (taken.reduce((sum, piece) => sum + piece.length, 0) > limitOf()) return reply('INSTREAM size limit exceeded. ERROR')
    }
  })
}
