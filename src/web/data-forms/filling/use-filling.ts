import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { saveFormDraft, sendResponse, type ResponseReply } from '../../../contract/form-responses.ts'
import type { Answers } from '../../../domain/data-forms/form-definition.ts'
import { call } from '../../kit/api/call.ts'
import { ConnectionError } from '../../kit/api/problem-error.ts'
import { formsKey } from '../form.queries.ts'

export type Keeping = 'kept' | 'typing' | 'keeping' | 'lost'

const afterTyping = 1_500
const afterLoss = 10_000

/**
 * Keeps on the server what is typed, a moment after the last letter and when the page is left; one request at a time, in order. A lost line
 * is tried again; a refusal (somebody else has changed the answer) stops it and is shown.
 */
export function useFilling(formId: string, { row, draft, answers: sent, version: first }: ResponseReply) {
  const queries = useQueryClient()
  const [answers, setAnswers] = useState<Answers>(draft ?? sent ?? {})
  const [keeping, setKeeping] = useState<Keeping>('kept')
  const [error, setError] = useState<unknown>(null)
  const [isSending, setSending] = useState(false)
  const version = useRef(first)
  const waiting = useRef<Answers | null>(null)
  const line = useRef<Promise<void>>(Promise.resolve())
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const params = { id: formId, region: row.regionId, response: row.id }

  const keepAgain = useRef<() => void>(() => {})
  const keep = useCallback(() => {
    clearTimeout(timer.current)
    line.current = line.current.then(async () => {
      const typed = waiting.current
      if (typed === null) return
      waiting.current = null
      setKeeping('keeping')
      try {
        const reply = await call(saveFormDraft, { params: { id: formId, region: row.regionId, response: row.id }, body: { version: version.current, answers: typed } })
        version.current = reply.version
        setError(null)
        setKeeping(waiting.current === null ? 'kept' : 'typing')
      } catch (caught) {
        waiting.current ??= typed
        setKeeping('lost')
        if (caught instanceof ConnectionError) timer.current = setTimeout(() => keepAgain.current(), afterLoss)
        else setError(caught)
      }
    })
  }, [formId, row.regionId, row.id])
  useEffect(() => { keepAgain.current = keep }, [keep])

  const type = (next: Answers) => {
    setAnswers(next)
    waiting.current = next
    setKeeping('typing')
    clearTimeout(timer.current)
    timer.current = setTimeout(keep, afterTyping)
  }

  const send = async (): Promise<boolean> => {
    clearTimeout(timer.current)
    waiting.current = null
    setSending(true)
    setError(null)
    try {
      await line.current
      waiting.current = null
      const reply = await call(sendResponse, { params, body: { version: version.current, answers } })
      version.current = reply.version
      setKeeping('kept')
      await queries.invalidateQueries({ queryKey: formsKey })
      return true
    } catch (caught) {
      waiting.current = answers
      setError(caught)
      return false
    } finally {
      setSending(false)
    }
  }

  useEffect(() => {
    const leave = () => { if (waiting.current !== null) keep() }
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [keep])
  return { answers, type, keeping, error, send, isSending }
}
