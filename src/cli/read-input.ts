import { readFile } from 'node:fs/promises'
import { OporaError } from '../domain/kernel/errors.ts'

/** The bytes of a file that a person named. */
export async function readInput(file: string): Promise<Buffer> {
  return readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new OporaError('invalid_input', error.code === 'EISDIR' ? 'file.folder' : 'file.unreadable', { file })
  })
}
