import { expect, it } from 'vitest'
import { startRounds } from './rounds.ts'

const wait = (milliseconds: number) => new Promise((resolve) => { setTimeout(resolve, milliseconds) })

it('rounds follow one another, each after a rest', async () => {
  let [rounds, running, most] = [0, 0, 0]
  const started = startRounds({ rest: 5, log: () => undefined, round: async () => {
    running += 1
    most = Math.max(most, running)
    await wait(5)
    running -= 1
    rounds += 1
  } })
  await wait(200)
  await started.stop()
  expect(rounds).toBeGreaterThan(2)
  expect(most).toBe(1)
  const before = rounds
  await wait(30)
  expect(rounds).toBe(before)
})

it('a nudge ends the rest, also one that comes during a round', async () => {
  let rounds = 0
  const started = startRounds({ rest: 60_000, log: () => undefined, round: async () => { rounds += 1; await wait(20) } })
  started.nudge()
  await wait(5)
  started.nudge()
  await wait(100)
  expect(rounds).toBe(2)
  await started.stop()
})

it('a round that fails is logged, and the next one comes', async () => {
  const logged: unknown[] = []
  const started = startRounds({ rest: 5, log: (error) => logged.push(error), round: () => Promise.reject(new Error('away')) })
  await wait(100)
  await started.stop()
  expect(logged.length).toBeGreaterThan(1)
})

it('work between two rounds is beside none, and its caller hears how it went', async () => {
  let running = 0
  const started = startRounds({ rest: 0, log: () => undefined, round: async () => { running += 1; await wait(5); running -= 1 } })
  await wait(7)
  expect(await started.between(async () => running)).toBe(0)
  await expect(started.between(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await started.between(async () => running)).toBe(0)
  await started.stop()
})
