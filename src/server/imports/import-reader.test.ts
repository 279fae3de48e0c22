import { describe, expect, it } from 'vitest'
import { startImportReader, type ImportReaderPorts } from './import-reader.ts'

/** A reader of a desk that holds one document, which was taken `attempt - 1` times before. */
function readerOf(attempt: number) {
  let claims = 0
  const failed: string[] = []
  const ports: ImportReaderPorts = {
    claim: async () => {
      claims += 1
      return claims === 1 ? { id: 'a', fileName: 'map.txt', fileHash: 'none', attempt } : undefined
    },
    renew: async () => undefined,
    release: async () => undefined,
    save: async () => undefined,
    fail: async (id, error) => { failed.push(`${id} ${error.code}`) },
    withLocal: (_hash, work) => work('/nowhere'),
    log: () => undefined,
  }
  return { reader: startImportReader(ports), failed, claims: () => claims }
}

const aWhile = () => new Promise((resolve) => { setTimeout(resolve, 50) })

describe('the reader of the desk', () => {
  it('takes nothing before it is told to: a command line beside a server must not', async () => {
    const { reader, claims } = readerOf(1)
    await aWhile()
    expect(claims()).toBe(0)
    await reader.stop()
  })

  it('gives up a document that took the whole process along twice', async () => {
    const { reader, failed } = readerOf(3)
    reader.nudge()
    await aWhile()
    await reader.stop()
    expect(failed).toEqual(['a document.unread'])
  })
})
