import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { SheetText } from '../../domain/surveys/sheet/compile-checker.ts'

const ivLength = 12
const tagLength = 16

/** A sheet as it waits for the mixer: its bytes, and the free texts. */
export type OpenSheet = { answers: Uint8Array; texts: readonly SheetText[] }

/** Random bytes ahead of their use, each used once: asking the system for twelve costs as much as asking for thousands. */
let lots: Buffer = Buffer.alloc(0)
function nextIv(): Buffer {
  if (lots.length < ivLength) lots = randomBytes(ivLength * 500)
  const iv = lots.subarray(0, ivLength)
  lots = lots.subarray(ivLength)
  return iv
}

export function seal(key: Buffer, content: Uint8Array): Buffer {
  const iv = nextIv()
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  const body = cipher.update(content)
  cipher.final()
  return Buffer.concat([iv, cipher.getAuthTag(), body])
}

export function unseal(key: Buffer, sealed: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, ivLength))
  decipher.setAuthTag(sealed.subarray(ivLength, ivLength + tagLength))
  const body = decipher.update(sealed.subarray(ivLength + tagLength))
  decipher.final()
  return body
}

export function sealSheet(key: Buffer, { answers, texts }: OpenSheet): Buffer {
  const written = texts.length === 0 ? '' : JSON.stringify(texts)
  const content = Buffer.allocUnsafe(2 + answers.length + Buffer.byteLength(written))
  content.writeUInt16LE(answers.length)
  content.set(answers, 2)
  content.write(written, 2 + answers.length)
  return seal(key, content)
}

export function openSheet(key: Buffer, sealed: Buffer): OpenSheet {
  const content = unseal(key, sealed)
  const end = 2 + content.readUInt16LE()
  return { answers: content.subarray(2, end), texts: end === content.length ? [] : JSON.parse(content.toString('utf8', end)) as SheetText[] }
}
