import { describe, expect, it } from 'vitest'
import { ticketsOf } from './tickets.ts'

const now = new Date('2026-02-02T10:00:00Z')
const tickets = ticketsOf(async () => Buffer.from('a secret of the tests'))
const issued = () => tickets.issue('outside', { state: 'x' }, new Date(now.getTime() + 900_000))

describe('a ticket', () => {
  it('gives back what it carries until its end, and nothing from then on', async () => {
    const ticket = await issued()
    expect((await tickets.read('outside', ticket, now))?.payload).toEqual({ state: 'x' })
    expect(await tickets.read('outside', ticket, new Date(now.getTime() + 899_999))).not.toBeNull()
    expect(await tickets.read('outside', ticket, new Date(now.getTime() + 900_000))).toBeNull()
  })

  it('is nothing of another kind, altered, or signed by somebody else', async () => {
    const ticket = await issued()
    const [text = '', signature = ''] = ticket.split('.')
    expect(await tickets.read('second-step', ticket, now)).toBeNull()
    expect(await tickets.read('outside', `${Buffer.from('{}').toString('base64url')}.${signature}`, now)).toBeNull()
    expect(await ticketsOf(async () => Buffer.from('another secret')).read('outside', `${text}.${signature}`, now)).toBeNull()
    expect(await tickets.read('outside', undefined, now)).toBeNull()
  })
})
