import { describe, expect, it } from 'vitest'
import { gate } from './gate.ts'

/** Works that end when they are told to, and how many run at the moment. */
function works() {
  const ends: (() => void)[] = []
  let running = 0
  let most = 0
  const work = async (): Promise<void> => {
    running += 1
    most = Math.max(most, running)
    await new Promise<void>((end) => { ends.push(end) })
    running -= 1
  }
  return { work, endOne: () => ends.shift()?.(), most: () => most, running: () => running }
}

const turn = () => new Promise((resolve) => { setImmediate(resolve) })

describe('a gate', () => {
  it('lets no more than its limit run, and all in the end', async () => {
    const { work, endOne, most } = works()
    const enter = gate({ limit: 2, queue: 10 })
    const all = Promise.all([1, 2, 3, 4, 5].map(() => enter(work)))
    for (let at = 0; at < 5; at += 1) {
      await turn()
      endOne()
    }
    await all
    expect(most()).toBe(2)
  })

  it('says that it is busy when the queue is full', async () => {
    const { work, endOne } = works()
    const enter = gate({ limit: 1, queue: 1 })
    const [first, second] = [enter(work), enter(work)]
    await expect(enter(work)).rejects.toThrow('request.busy')
    endOne()
    await first
    await turn()
    endOne()
    await second
  })

  it('gives the place of a work that failed to the next', async () => {
    const enter = gate({ limit: 1, queue: 1 })
    await expect(enter(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(await enter(async () => 'done')).toBe('done')
  })
})
