import type { Readable } from 'node:stream'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { Scan } from './clamd.ts'

export type FileScannerPorts = {
  claim: () => Promise<{ hash: string } | undefined>
  open: (hash: string) => Promise<{ stream: Readable }>
  scan: Scan
  save: (hash: string, threat: string | null) => Promise<void>
  log: (error: unknown, hash: string) => void
}

/** Scans stored files one after another, each once; those left over from a crash, or from before there was a scanner, too. */
export type FileScanner = {
  /** There is something to scan. */
  nudge: () => void
  stop: () => Promise<void>
}

const lookEvery = 15_000

export function startFileScanner({ claim, open, scan, save, log }: FileScannerPorts): FileScanner {
  let loop: Promise<void> | null = null
  let again = false
  const stopping = new AbortController()
  let timer: NodeJS.Timeout | undefined

  /** False where there is nothing left, or where the scanner is away: then the clock tries again. */
  const scanOne = async (): Promise<boolean> => {
    const claimed = await claim()
    if (!claimed) return false
    try {
      const { stream } = await open(claimed.hash)
      const { threat } = await scan(stream, stopping.signal)
      if (threat !== null) log(new Error(`Infected: ${threat}`), claimed.hash)
      await save(claimed.hash, threat)
      return true
    } catch (error) {
      if (!stopping.signal.aborted) log(error, claimed.hash)
      // The fault of this one file holds up no other.
      return error instanceof OporaError && error.code !== 'file.scanner-away'
    }
  }
  const run = async (): Promise<void> => {
    do {
      again = false
      while (!stopping.signal.aborted && (await scanOne())) { /* until nothing is left */ }
    } while (again && !stopping.signal.aborted)
  }
  const nudge = (): void => {
    if (stopping.signal.aborted) return
    timer ??= setInterval(nudge, lookEvery).unref()
    again = true
    loop ??= run().catch((error: unknown) => log(error, '')).finally(() => { loop = null })
  }

  return {
    nudge,
    async stop() {
      stopping.abort()
      clearInterval(timer)
      await loop
    },
  }
}
