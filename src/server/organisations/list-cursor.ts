import { z } from 'zod'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { Cursor } from './organisation.read.ts'

const shape = z.tuple([z.string(), z.uuid()])

/** The end of a page, as the next request brings it back. */
export function cursorText({ name, id }: Cursor): string {
  return Buffer.from(JSON.stringify([name, id])).toString('base64url')
}

export function cursorOf(text: string | undefined): Cursor | null {
  if (text === undefined || text === '') return null
  try {
    const [name, id] = shape.parse(JSON.parse(Buffer.from(text, 'base64url').toString()))
    return { name, id }
  } catch {
    throw new OporaError('invalid_input', 'request.invalid')
  }
}
