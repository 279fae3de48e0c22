import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tryAddress } from './try-address.ts'

let site: Server
let host: string
let sent = 0
const asked: string[] = []

beforeAll(async () => {
  site = createServer((request, reply) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site')
    asked.push(pathname)
    if (pathname === '/concept.pdf') reply.end('документ')
    else if (pathname === '/endless') {
      // A body without an end: whoever reads it never comes back.
      const more = () => { while (!reply.destroyed && reply.write('x'.repeat(65_536))) sent += 65_536 }
      reply.on('drain', more)
      more()
    } else if (pathname === '/slow') setTimeout(() => reply.end(), 5_000).unref()
    else if (pathname === '/login') reply.writeHead(403).end()
    else if (pathname.startsWith('/hop')) {
      const left = Number(pathname.slice(4))
      reply.writeHead(302, { location: left === 0 ? '/concept.pdf' : `/hop${left - 1}` }).end()
    } else if (pathname === '/inward') reply.writeHead(302, { location: `http://127.0.0.2:${(site.address() as AddressInfo).port}/concept.pdf` }).end()
    else if (pathname === '/to-file') reply.writeHead(302, { location: 'file:///etc/passwd' }).end()
    else reply.writeHead(404).end()
  })
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
  host = `127.0.0.1:${(site.address() as AddressInfo).port}`
})
afterAll(() => {
  site.closeAllConnections()
  site.close()
})

const tried = (path: string) => tryAddress(`http://${host}${path}`, { allowed: [host], patience: 500 })

describe('an address on the site of a school', () => {
  it('opens, also over three turns', async () => {
    expect(await tried('/concept.pdf')).toBeNull()
    expect(await tried('/hop2')).toBeNull()
    expect(await tried('/hop3')).toBe('too-many-redirects')
  })

  it('says why it does not', async () => {
    expect(await tried('/nothing')).toBe('not-found')
    expect(await tried('/login')).toBe('needs-login')
    expect(await tried('/slow')).toBe('timeout')
    expect(await tryAddress('http://nothing.invalid/a', { allowed: [], patience: 2_000 })).toMatch(/unresolved|timeout/)
  })

  it('is not read: a body without an end keeps nobody', async () => {
    expect(await tried('/endless')).toBeNull()
    expect(sent).toBeLessThan(20_000_000)
  })

  it.each(['127.0.0.1', 'localhost', '[::1]', '0.0.0.0', '[::ffff:127.0.0.1]', '2130706433', '0x7f.1'])('is not tried in a closed network: %s', async (name) => {
    const before = asked.length
    expect(await tryAddress(`http://${name}:${host.split(':')[1]}/concept.pdf`, { allowed: [] })).toBe('not-public')
    expect(await tryAddress(`http://${name}/concept.pdf`, { allowed: [] })).toBe('not-public')
    expect(asked).toHaveLength(before)
  })

  it('leads nowhere else by a turn: each is looked at anew', async () => {
    const before = asked.length
    expect(await tried('/inward')).toBe('not-public')
    expect(await tried('/to-file')).toBe('broken')
    expect(asked.slice(before)).toEqual(['/inward', '/to-file'])
  })
})
