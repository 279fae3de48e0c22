import { OporaError } from '../../domain/kernel/errors.ts'
import { namePlan } from './named-plan.ts'
import { readInThread } from './read-in-thread.ts'
import type { ReadingResult } from './reading-task.ts'

export type Claimed = { id: string; fileName: string; fileHash: string }

export type ImportReaderPorts = {
  claim: () => Promise<Claimed | undefined>
  save: (id: string, result: ReadingResult, plan: ReturnType<typeof namePlan>) => Promise<void>
  fail: (id: string, error: OporaError) => Promise<void>
  pathOf: (hash: string) => string
  log: (error: unknown) => void
}

/** Reads the documents of the desk one after another, each in a thread; those left over from a crash first. */
export type ImportReader = {
  /** There is something to read. */
  nudge: () => void
  progressOf: (id: string) => { done: number; total: number } | null
  cancel: (id: string) => void
  stop: () => Promise<void>
}

export function startImportReader({ claim, save, fail, pathOf, log }: ImportReaderPorts): ImportReader {
  let current: { id: string; abort: AbortController; progress: { done: number; total: number } | null } | null = null
  let loop: Promise<void> | null = null
  let again = false
  const stopping = new AbortController()

  const readOne = async (): Promise<boolean> => {
    const claimed = await claim()
    if (!claimed) return false
    const reading = { id: claimed.id, abort: new AbortController(), progress: null as { done: number; total: number } | null }
    current = reading
    try {
      const result = await readInThread(
        { path: pathOf(claimed.fileHash), name: claimed.fileName, source: null, year: null, columns: {} },
        { signal: reading.abort.signal, onProgress: (done, total) => { reading.progress = { done, total } } },
      )
      await save(claimed.id, result, namePlan(result.reading.plan, claimed.id))
    } catch (error) {
      if (stopping.signal.aborted) return false
      if (!(error instanceof OporaError)) log(error)
      await fail(claimed.id, error instanceof OporaError ? error : new OporaError('invalid_input', 'document.unread', { detail: '' }))
    } finally {
      current = null
    }
    return true
  }
  const run = async (): Promise<void> => {
    do {
      again = false
      while (!stopping.signal.aborted && (await readOne())) { /* until the desk is empty */ }
    } while (again && !stopping.signal.aborted)
  }
  const nudge = (): void => {
    again = true
    loop ??= run().catch(log).finally(() => { loop = null })
  }
  nudge()

  return {
    nudge,
    progressOf: (id) => (current?.id === id ? current.progress : null),
    cancel: (id) => { if (current?.id === id) current.abort.abort() },
    async stop() {
      stopping.abort()
      current?.abort.abort()
      await loop
    },
  }
}
