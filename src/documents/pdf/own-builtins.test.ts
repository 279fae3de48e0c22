import { describe, expect, it } from 'vitest'
import { keepingBuiltins } from './own-builtins.ts'

const builtins = () => [Array.prototype.push, JSON.parse, JSON.stringify]

/** Other tests of the same thread may have loaded the library by a way of their own. */
async function ownBuiltins() {
  await keepingBuiltins(() => Promise.resolve(null))
  return builtins()
}

describe('keepingBuiltins', () => {
  it('gives back what a library replaced, and hands on what it loaded', async () => {
    const before = await ownBuiltins()
    const loaded = await keepingBuiltins(async () => {
      Reflect.set(Array.prototype, 'push', () => 0)
      Object.assign(JSON, { parse: () => null, stringify: () => '' })
      return 'loaded'
    })
    expect([loaded, ...builtins()]).toEqual(['loaded', ...before])
  })

  it('gives it back where loading fails', async () => {
    const before = await ownBuiltins()
    await expect(keepingBuiltins(() => {
      Reflect.set(Array.prototype, 'push', () => 0)
      return Promise.reject(new Error('absent'))
    })).rejects.toThrow('absent')
    expect(builtins()).toEqual(before)
  })
})
