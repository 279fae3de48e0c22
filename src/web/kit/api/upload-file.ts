import type { z } from 'zod'
import { commandIdHeader, type Endpoint } from '../../../contract/endpoint.ts'
import { addressOf, asValues } from '../../../contract/address.ts'
import { tellConnection } from './connection.ts'
import { ConnectionError } from './problem-error.ts'
import { problemOfReply } from './problem-reply.ts'

/** `commandId` names an upload that may already have been sent once, so that it is one file. */
type Watch = { onProgress: (share: number) => void; signal: AbortSignal; commandId?: string }

/** One file to the server, telling how much of it has gone. `fetch` can't tell that, so the older request does it. */
export function uploadFile<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  endpoint: Endpoint<P, Q, B, R>, file: File, { onProgress, signal, commandId = crypto.randomUUID() }: Watch, query?: z.input<Q>,
): Promise<z.output<R>> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', addressOf(endpoint.path, {}, asValues(query)))
    request.setRequestHeader(commandIdHeader, commandId)
    request.responseType = 'json'
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total))
    request.addEventListener('load', () => {
      tellConnection(false)
      if (request.status < 300) resolve(request.response as z.output<R>)
      else reject(problemOfReply(request.status, request.response))
    })
    request.addEventListener('error', () => {
      tellConnection(true)
      reject(new ConnectionError())
    })
    request.addEventListener('abort', () => reject(new DOMException('Загрузка отменена', 'AbortError')))
    signal.addEventListener('abort', () => request.abort())
    const form = new FormData()
    form.set('file', file, file.name)
    request.send(form)
  })
}
