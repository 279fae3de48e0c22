import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aWorld, type World } from '../../../tests/support/running-plan.ts'
import { startServer, type TestServer } from '../../../tests/support/server.ts'
import type { SignedIn } from '../../../tests/support/sign-in.ts'
import { takenDown } from '../../../tests/support/taken-down.ts'
import type { Actor } from '../../domain/access/actor.ts'
import type { CommandContext } from '../kernel/context.ts'
import { runCommand } from '../kernel/run-command.ts'
import { findActor } from '../session/actor.read.ts'
import { tokenHash } from '../session/sessions.ts'
import * as commands from './assignment.commands.ts'
import { hearFacts } from './hearing.ts'

const today = '2022-03-01'
let server: TestServer
let world: World
let head: Actor
let coordinator: Actor
let ids: string[]

beforeAll(async () => {
  server = await startServer({ programmeDate: today })
  world = await aWorld(server, { municipalities: 1, schoolsEach: 1 })
  const bindings = [{ process: 'evidence' as const, step: 'submit', population: 'schools' as const, doer: 'member' as const, part: null, target: null }]
  const schedule = { text: 'до 31 марта', kind: 'deadline' as const, windows: [[null, '2022-03-31'] as [null, string]], recurrence: null, condition: null }
  await world.approved(Array.from({ length: 4 }, (_, at) => ({ title: `Работа ${at}`, schedule, bindings })))
  head = await actorOf(await world.person('school-head', { organisationId: world.schools[0] ?? '' }))
  coordinator = await actorOf(await world.person('municipal-coordinator', { territoryId: world.municipalities[0] ?? 0 }))
  ids = (await world.db.selectFrom('assignment').select('id').where('region_id', '=', world.regionId).where('duty', '=', 'do').orderBy('id').execute()).map(({ id }) => id)
})
afterAll(() => server.close())

async function actorOf({ token }: SignedIn): Promise<Actor> {
  const found = await findActor(world.db, tokenHash(token), new Date(), today)
  if (!found) throw new Error('No such session')
  return found.actor
}

/** How many times the database is asked for a command. */
async function roundTrips(actor: Actor, handle: (context: CommandContext) => Promise<unknown>): Promise<number> {
  const { db, taken, close } = takenDown(server.database)
  const clocks = { now: () => new Date(), programmeDate: () => today }
  try {
    await runCommand({ db, clocks, files: { open: () => Promise.reject(new Error('No file')) } as never, actor, commandId: randomUUID(), asked: 'test', hearFacts, replyHeader: () => undefined }, handle)
    return taken.length
  } finally {
    await close()
  }
}

const at = (number: number) => ({ region: world.regionId, id: ids[number] ?? '' })
const given = { files: [], link: 'https://school.example.ru', document: null, note: null, stated: null }

describe('a step of an assignment asks the database at most five times', () => {
  it('when evidence is given, returned, given again and confirmed', async () => {
    expect(await roundTrips(head, (context) => commands.giveEvidence(context, at(0), { version: 1, ...given }))).toBeLessThanOrEqual(5)
    expect(await roundTrips(coordinator, (context) => commands.returnEvidence(context, at(0), { version: 2, reason: 'Нет подписи' }))).toBeLessThanOrEqual(5)
    expect(await roundTrips(head, (context) => commands.giveEvidence(context, at(0), { version: 3, ...given }))).toBeLessThanOrEqual(5)
    expect(await roundTrips(coordinator, (context) => commands.confirmEvidence(context, at(0), { version: 4 }))).toBe(5)
  })

  it('when a postponement is asked for and granted', async () => {
    expect(await roundTrips(head, (context) => commands.askPostponement(context, at(1), { version: 1, until: '2022-04-10', reason: 'Карантин' }))).toBeLessThanOrEqual(5)
    expect(await roundTrips(coordinator, (context) => commands.decidePostponement(context, at(1), { version: 2, until: '2022-04-10', reason: null }))).toBeLessThanOrEqual(5)
  })

  it('when it is waived, and when something is said about it', async () => {
    expect(await roundTrips(coordinator, (context) => commands.waiveAssignment(context, at(2), { version: 1, reason: 'Школа закрыта' }))).toBeLessThanOrEqual(5)
    expect(await roundTrips(head, (context) => commands.commentAssignment(context, at(3), { commentId: randomUUID(), text: 'Когда срок?' }))).toBeLessThanOrEqual(5)
  })
})
