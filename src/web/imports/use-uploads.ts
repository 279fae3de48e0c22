import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import { uploadImport } from '../../contract/imports.ts'
import { uploadFile } from '../kit/api/upload-file.ts'
import { importsKey } from './import.queries.ts'

export type Upload = { key: string; name: string; share: number; error: unknown }

/** Files on their way to the desk, each with its own progress and its own refusal; what has arrived leaves this list for the desk's. */
export function useUploads() {
  const queries = useQueryClient()
  const [uploads, setUploads] = useState<Upload[]>([])
  const controls = useRef(new Map<string, AbortController>())

  const change = useCallback((key: string, part: Partial<Upload>) => setUploads((current) => current.map((one) => (one.key === key ? { ...one, ...part } : one))), [])
  const drop = useCallback((key: string) => {
    controls.current.get(key)?.abort()
    controls.current.delete(key)
    setUploads((current) => current.filter((one) => one.key !== key))
  }, [])

  const start = useCallback((file: File) => {
    const key = crypto.randomUUID()
    const control = new AbortController()
    controls.current.set(key, control)
    setUploads((current) => [...current, { key, name: file.name, share: 0, error: null }])
    uploadFile(uploadImport, file, { signal: control.signal, onProgress: (share) => change(key, { share }) })
      .then(async () => {
        await queries.invalidateQueries({ queryKey: importsKey })
        drop(key)
      })
      .catch((error: unknown) => {
        if (!control.signal.aborted) change(key, { error })
      })
  }, [change, drop, queries])

  const add = useCallback((files: Iterable<File>) => {
    for (const file of files) start(file)
  }, [start])
  return { uploads, add, drop }
}
