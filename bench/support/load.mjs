// A client that costs little: sockets that send prepared bytes and look for the end of the reply, nothing more.
import { connect } from 'node:net'

/**
 * `clients` connections for `seconds`, each asking again as soon as it is answered. `next` gives the bytes of a request, or null where there is nothing left to ask.
 * @returns {Promise<{ perSecond: number, p50: number, p95: number, p99: number, failed: number, count: number }>} milliseconds
 */
export async function load({ port, clients, seconds, next }) {
  const spent = []
  let failed = 0
  const start = performance.now()
  const until = start + seconds * 1000
  await Promise.all(Array.from({ length: clients }, () => client()))
  const lasted = (performance.now() - start) / 1000
  const sorted = spent.toSorted((a, b) => a - b)
  return { perSecond: spent.length / lasted, p50: sorted[Math.floor(sorted.length / 2)] ?? 0, p95: sorted[Math.floor(sorted.length * 0.95)] ?? 0, p99: sorted[Math.floor(sorted.length * 0.99)] ?? 0, failed, count: spent.length }

  function client() {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1')
      socket.setNoDelay(true)
      socket.on('error', reject)
      let asked = 0
      // The first answer is not timed: Node accepts one connection a turn of its loop, so a hundred that come at once wait for their turns.
      let isFirst = true
      let received = []
      let length = 0
      const ask = () => {
        const bytes = performance.now() < until ? next() : null
        if (bytes === null) { socket.end(); resolve(); return }
        asked = performance.now()
        socket.write(bytes)
      }
      socket.on('connect', ask)
      socket.on('close', resolve)
      socket.on('data', (chunk) => {
        received.push(chunk)
        length += chunk.length
        const whole = received.length === 1 ? chunk : Buffer.concat(received, length)
        received = [whole]
        const end = whole.indexOf('\r\n\r\n')
        if (end < 0) return
        const head = whole.toString('latin1', 0, end)
        const body = /content-length: (\d+)/i.exec(head)?.[1]
        if (body === undefined ? !whole.subarray(-5).equals(Buffer.from('0\r\n\r\n')) : length < end + 4 + Number(body)) return
        if (isFirst) isFirst = false
        else spent.push(performance.now() - asked)
        if (!head.startsWith('HTTP/1.1 200')) { failed += 1; if (failed === 1) process.stderr.write(`${whole.toString().slice(0, 800)}\n`) }
        received = []
        length = 0
        ask()
      })
    })
  }
}

export function getBytes(path, headers = {}) {
  return Buffer.from(`GET ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\n${lines(headers)}\r\n`)
}

export function postBytes(path, body, headers = {}) {
  const text = JSON.stringify(body)
  return Buffer.from(`POST ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(text)}\r\n${lines(headers)}\r\n${text}`)
}

function lines(headers) {
  return Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`).join('')
}
