import type { z } from 'zod'
import type { FileReply } from '../../../contract/files.ts'
import { finishUpload, partSize, readUpload, sendPart } from '../../../contract/uploads.ts'
import { call } from './call.ts'

type Place = Pick<z.input<typeof finishUpload.body>, 'organisation' | 'territory'>
type Watch = { onProgress: (share: number) => void; signal: AbortSignal; /** Of the upload, the same however often it is begun anew. */ commandId: string }

/** A file part by part, on from where the server has it whole: a cut line costs one part. */
export async function uploadInParts(file: File, { onProgress, signal, commandId }: Watch, place: Place): Promise<FileReply> {
  const params = { id: commandId }
  let { received } = await call(readUpload, { params }, { signal })
  while (received < file.size) {
    signal.throwIfAborted()
    onProgress(received / file.size)
    const bytes = new Uint8Array(await file.slice(received, received + partSize).arrayBuffer())
    ;({ received } = await call(sendPart, { params, body: { at: received, bytes: asBase64(bytes) } }, { signal }))
  }
  onProgress(1)
  return call(finishUpload, { params, body: { name: file.name, size: file.size, hash: await hashOf(file), ...place } }, { signal, commandId })
}

function asBase64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return btoa(text)
}

/** Null where the browser counts no hashes: over an unsafe line in the own network. */
async function hashOf(file: File): Promise<string | null> {
  if (!window.isSecureContext) return null
  return [...new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
