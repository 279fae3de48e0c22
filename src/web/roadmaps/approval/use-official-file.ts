import { useRef, useState } from 'react'
import { uploadOfficialFile } from '../../../contract/roadmaps.ts'
import { uploadFile } from '../../kit/api/upload-file.ts'

export type OfficialFile = { hash: string; name: string; size: number }

export type OfficialFileUpload = ReturnType<typeof useOfficialFile>

/** The scan of the document on its way to the server; one at a time. */
export function useOfficialFile() {
  const [file, setFile] = useState<OfficialFile | null>(null)
  const [share, setShare] = useState<number | null>(null)
  const [error, setError] = useState<unknown>(null)
  const control = useRef<AbortController | null>(null)
  const forget = () => {
    control.current?.abort()
    control.current = null
    setFile(null)
    setShare(null)
    setError(null)
  }
  const send = (chosen: File) => {
    forget()
    const current = new AbortController()
    control.current = current
    setShare(0)
    uploadFile(uploadOfficialFile, chosen, { signal: current.signal, onProgress: setShare })
      .then(setFile, (refusal: unknown) => {
        if (!current.signal.aborted) setError(refusal)
      })
      .finally(() => {
        if (control.current === current) setShare(null)
      })
  }
  return { file, share, error, send, forget }
}
