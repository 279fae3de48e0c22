import type { Readable } from 'node:stream'
import type { SpooledFile } from './spool.ts'

/** Bytes kept by their SHA-256, in a folder or in S3: the same file is stored once, and what is stored is never changed. */
export type FileStore = {
  /** What comes in waits beside the store until it is kept or dropped; `too_large` past `limit` bytes, and then nothing stays. */
  receive(stream: Readable, limit: number): Promise<SpooledFile>
  keep(file: SpooledFile): Promise<void>
  drop(file: SpooledFile): Promise<void>
  /** Refuses with `file.missing` where nothing is kept under the hash. */
  open(hash: string): Promise<{ stream: Readable; size: number }>
  /** The file under a path of this machine, for as long as the work lasts. */
  withLocal<Result>(hash: string, work: (path: string) => Promise<Result>): Promise<Result>
  /** For the sweep alone: nothing may refer to it any more. */
  remove(hash: string): Promise<void>
  /** Takes away what uploads that were cut short before `moment` have left. */
  clearUnfinished(moment: Date): Promise<void>
  /** Throws where the store cannot be reached or written to. */
  check(): Promise<void>
  /** Lets go of its connections. */
  close(): void
}
