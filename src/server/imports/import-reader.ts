import { OporaError } from '../../domain/kernel/errors.ts'
import type { ClaimedImport } from './import.store.ts'
import { namePlan } from './named-plan.ts'
import { readInThread } from './read-in-thread.ts'
import type { ReadingResult } from './reading-task.ts'

export type ImportReaderPorts = {
  claim: () => Promise<ClaimedImport | undefined>
  /** Says that a claimed document is still being read. */
  renew: (id: string) => Promise<void>
  /** Gives back what was claimed and not read. */
  release: (id: string) => Promise<void>
  save: (id: string, result: ReadingResult, plan: ReturnType<typeof namePlan>) => Promise<void>
  fail: (id: string, error: OporaError) => Promise<void>
  /** Gives the document a path of this machine while it is read. */
  withLocal: <Result>(hash: string, work: (path: string) => Promise<Result>) => Promise<Result>
  log: (error: unknown) => void
}

/** One that took the whole process along twice is not read a third time. */
const mostAttempts = 2
/** Another process may have died over a document, or not have heard of it. */
const lookEvery = 15_000
const renewEvery = 10_000

/** Reads the documents of the desk one after another, each in a thread; those left over from a crash too. Idle until the first nudge. */
export type ImportReader = {
  /** There is something to read. */
  nudge: () => void
  progressOf: (id: string) => { done: number; total: number } | null
  cancel: (id: string) => void
  stop: () => Promise<void>
}

export function startImportReader({ claim, renew, release, save, fail, withLocal, log }: ImportReaderPorts): ImportReader {
  let current: { id: string; abort: AbortController; progress: { done: number; total: number } | null } | null = null
  let loop: Promise<void> | null = null
  let again = false
  let timer: NodeJS.Timeout | undefined
  const stopping = new AbortController()

  const readOne = async (): Promise<boolean> => {
    const claimed = await claim()
    if (!claimed) return false
    if (claimed.attempt > mostAttempts) {
      await fail(claimed.id, new OporaError('invalid_input', 'document.unread', { detail: '' }))
      return true
    }
    const reading = { id: claimed.id, abort: new AbortController(), progress: null as { done: number; total: number } | null }
    current = reading
    const beat = setInterval(() => { renew(claimed.id).catch(log) }, renewEvery)
    try {
      const result = await withLocal(claimed.fileHash, (path) => readInThread(
        { path, name: claimed.fileName, source: null, year: null, columns: {} },
        { signal: reading.abort.signal, onProgress: (done, total) => { reading.progress = { done, total } } },
      ))
      await save(claimed.id, result, namePlan(result.reading.plan, claimed.id))
    } catch (error) {
      if (stopping.signal.aborted) {
        await release(claimed.id)
        return false
      }
      if (!(error instanceof OporaError)) log(error)
      await fail(claimed.id, error instanceof OporaError ? error : new OporaError('invalid_input', 'document.unread', { detail: '' }))
    } finally {
      clearInterval(beat)
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
    if (stopping.signal.aborted) return
    timer ??= setInterval(nudge, lookEvery).unref()
    again = true
    loop ??= run().catch(log).finally(() => { loop = null })
  }

  return {
    nudge,
    progressOf: (id) => (current?.id === id ? current.progress : null),
    cancel: (id) => { if (current?.id === id) current.abort.abort() },
    async stop() {
      stopping.abort()
      clearInterval(timer)
      current?.abort.abort()
      await loop
    },
  }
}
