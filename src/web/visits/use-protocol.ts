import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { uploadFile as uploadContract } from '../../contract/files.ts'
import { holdVisit, type VisitReply } from '../../contract/visits.ts'
import { call } from '../kit/api/call.ts'
import { ConnectionError } from '../kit/api/problem-error.ts'
import { uploadFile } from '../kit/api/upload-file.ts'
import { dropDraft, keepDraft, readDraft, type ProtocolDraft } from './protocol-draft.ts'
import { visitsKey } from './visit.queries.ts'

const retryAfter = 15_000

/** The protocol of a visit, kept on the device at each change; once it is to be sent, it is sent as soon as there is a line. */
export function useProtocol(visit: VisitReply) {
  const queries = useQueryClient()
  const [draft, setDraft] = useState<ProtocolDraft | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [isSending, setSending] = useState(false)
  const isBusy = useRef(false)
  const { id, version } = visit

  useEffect(() => {
    let isGone = false
    const empty: ProtocolDraft = { visitId: id, commandId: crypto.randomUUID(), version, heldOn: visit.heldOn ?? visit.day, answers: visit.answers ?? {}, notes: visit.notes ?? '', photos: [], isToSend: false }
    readDraft(id).catch(() => undefined).then((kept) => { if (!isGone) setDraft(kept ?? empty) }, () => undefined)
    return () => { isGone = true }
    // What was read first stands: a reply that comes later must not overwrite what is typed.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [id])

  const change = (fields: Partial<ProtocolDraft>) => {
    if (draft === null) return
    // What is sent in another wording is another command.
    const next = { ...draft, isToSend: false, commandId: crypto.randomUUID(), ...fields }
    setDraft(next)
    keepDraft(next).catch(setError)
  }

  const send = async (given: ProtocolDraft) => {
    if (isBusy.current) return
    isBusy.current = true
    setSending(true)
    setError(null)
    let sent = { ...given, version, isToSend: true, photos: given.photos.map((photo) => Object.assign({}, photo)) }
    try {
      await keepDraft(sent)
      for (const photo of sent.photos.filter((one) => !one.isSent)) {
        const file = new File([photo.blob], photo.name, { type: photo.blob.type })
        await uploadFile(uploadContract, file, { onProgress: () => undefined, signal: new AbortController().signal, commandId: photo.id }, { organisation: visit.school.id })
        photo.isSent = true
        await keepDraft(sent)
      }
      const kept = visit.photos.map((photo) => photo.id)
      await call(holdVisit, { params: { region: visit.regionId, id }, body: { version, heldOn: sent.heldOn, answers: sent.answers, notes: sent.notes, photos: [...kept, ...sent.photos.map((photo) => photo.id)] } }, { commandId: sent.commandId })
      await dropDraft(id)
      await queries.invalidateQueries({ queryKey: visitsKey })
    } catch (caught) {
      // Without a line it waits on the device; what the server refuses is to be mended.
      if (!(caught instanceof ConnectionError)) sent = { ...sent, isToSend: false }
      await keepDraft(sent).catch(() => undefined)
      setDraft(sent)
      setError(caught)
    } finally {
      isBusy.current = false
      setSending(false)
    }
  }

  const waiting = draft?.isToSend === true ? draft : null
  useEffect(() => {
    if (waiting === null) return undefined
    const again = () => { void send(waiting) }
    const timer = setInterval(again, retryAfter)
    window.addEventListener('online', again)
    return () => { clearInterval(timer); window.removeEventListener('online', again) }
  })

  return { draft, change, send: () => (draft === null ? Promise.resolve() : send(draft)), isSending, isWaiting: waiting !== null && !isSending, error }
}
