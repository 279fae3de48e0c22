import { describe, expect, it } from 'vitest'
import { batchesOf, QueueFull } from './batches.ts'

/** A disk that finishes when it is told to. */
function slowDisk() {
  const seen: (readonly string[])[] = []
  const finishers: (() => void)[] = []
  return {
    seen,
    store: (items: readonly string[]) => new Promise<string[]>((resolve) => {
      seen.push(items)
      finishers.push(() => resolve(items.map((item) => `${item}!`)))
    }),
    finish: async () => {
      for (const finish of finishers.splice(0)) finish()
      await new Promise((resolve) => { setTimeout(resolve, 5) })
    },
  }
}
const turn = () => new Promise((resolve) => { setTimeout(resolve, 5) })

describe('batches', () => {
  it('gather while one is on its way', async () => {
    const disk = slowDisk()
    const batches = batchesOf({ store: disk.store, keyOf: (item: string) => item, size: 10, lanes: 1, queue: 100 })
    const first = batches.add('a')
    await turn()
    const others = Promise.all(['b', 'c', 'd'].map((item) => batches.add(item)))
    await turn()
    expect(disk.seen).toEqual([['a']])
    await disk.finish()
    await disk.finish()
    expect(await first).toBe('a!')
    expect(await others).toEqual(['b!', 'c!', 'd!'])
    expect(disk.seen).toEqual([['a'], ['b', 'c', 'd']])
  })

  it('never hold the same code twice, and keep the order of its sheets', async () => {
    const disk = slowDisk()
    const batches = batchesOf({ store: disk.store, keyOf: (item: string) => item.charAt(0), size: 10, lanes: 1, queue: 100 })
    const all = Promise.all(['a1', 'a2', 'b1', 'a3'].map((item) => batches.add(item)))
    await turn()
    for (let at = 0; at < 3; at += 1) await disk.finish()
    expect(await all).toEqual(['a1!', 'a2!', 'b1!', 'a3!'])
    expect(disk.seen).toEqual([['a1', 'b1'], ['a2'], ['a3']])
  })

  it('refuse at once when too many wait, and say when to come again', async () => {
    const disk = slowDisk()
    const batches = batchesOf({ store: disk.store, keyOf: (item: string) => item, size: 1, lanes: 1, queue: 2 })
    const taken = Promise.all([batches.add('a'), batches.add('b')])
    const refused = await batches.add('c').catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(QueueFull)
    expect(refused).toHaveProperty('seconds', 1)
    await turn()
    await disk.finish()
    await disk.finish()
    await taken
  })

  it('tell everybody of a batch that failed, and go on', async () => {
    let isBroken = true
    const batches = batchesOf({ store: (items: readonly string[]) => (isBroken ? Promise.reject(new Error('away')) : Promise.resolve(items)), keyOf: (item: string) => item, size: 10, lanes: 1, queue: 10 })
    expect((await Promise.allSettled([batches.add('a'), batches.add('b')])).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    isBroken = false
    expect(await batches.add('a')).toBe('a')
  })
})
