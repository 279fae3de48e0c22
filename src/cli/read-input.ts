import { readFileSync } from 'node:fs'
import { OporaError } from '../domain/kernel/errors.ts'

/** The bytes of a file that a person named. */
export function readInput(file: string): Buffer {
  try {
    // A command has nothing else to do meanwhile, and threads that wait for a disk cost a cold start milliseconds.
    return readFileSync(file)
  } catch (error) {
    throw new OporaError('invalid_input', error instanceof Error && 'code' in error && error.code === 'EISDIR' ? 'file.folder' : 'file.unreadable', { file })
  }
}
