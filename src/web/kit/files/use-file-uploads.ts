import { useCallback, useEffect, useRef, useState } from 'react'
import { uploadFile as uploadEndpoint, type FileReply } from '../../../contract/files.ts'
import { ConnectionError } from '../api/problem-error.ts'
import { partSize } from '../../../contract/uploads.ts'
import { uploadFile } from '../api/upload-file.ts'
import { uploadInParts } from '../api/upload-in-parts.ts'

/** A file on its way: how much of it has gone, whether the line was lost, what was refused. */
export type Upload = { key: string; name: string; size: number; share: number; isWaiting: boolean; error: unknown }

type Place = { organisation?: string; territory?: number }

/** After a lost line; then once a quarter of a minute, as long as the page is open. */
const pauses = [1_000, 3_000, 8_000]
const lastPause = 15_000

/**
 * Brings files to the server, large ones part by part. A lost line is waited for, and what has not come is sent under the same id, so it is one
 * file however often the line was cut; a refusal stands beside its file until it is taken away.
 */
export function useFileUploads(place: Place, onDone: (file: FileReply) => void) {
  const [uploads, setUploads] = useState<Upload[]>([])
  const controls = useRef(new Map<string, AbortController>())
  const done = useRef(onDone)
  useEffect(() => { done.current = onDone }, [onDone])

  const change = useCallback((key: string, part: Partial<Upload>) => setUploads((current) => current.map((one) => (one.key === key ? Object.assign({}, one, part) : one))), [])
  const drop = useCallback((key: string) => {
    controls.current.get(key)?.abort()
    controls.current.delete(key)
    setUploads((current) => current.filter((one) => one.key !== key))
  }, [])
  const { organisation, territory } = place

  const add = useCallback((file: File) => {
    const key = crypto.randomUUID()
    const control = new AbortController()
    controls.current.set(key, control)
    setUploads((current) => [...current, { key, name: file.name, size: file.size, share: 0, isWaiting: false, error: null }])
    const send = async (): Promise<void> => {
      for (let attempt = 0; ; attempt += 1) {
        try {
          const watch = { signal: control.signal, commandId: key, onProgress: (share: number) => change(key, { share, isWaiting: false }) }
          const of = { ...(organisation === undefined ? {} : { organisation }), ...(territory === undefined ? {} : { territory }) }
          done.current(await (file.size > partSize ? uploadInParts(file, watch, of) : uploadFile(uploadEndpoint, file, watch, of)))
          drop(key)
          return
        } catch (error) {
          if (control.signal.aborted) return
          if (!(error instanceof ConnectionError)) return change(key, { error, isWaiting: false })
          change(key, { isWaiting: true })
          await new Promise((resolve) => setTimeout(resolve, pauses[attempt] ?? lastPause))
          if (control.signal.aborted) return
        }
      }
    }
    void send()
  }, [change, drop, organisation, territory])

  // Nobody waits for what was on its way when the page was left.
  useEffect(() => {
    const known = controls.current
    return () => { for (const control of known.values()) control.abort() }
  }, [])
  return { uploads, add, drop }
}
