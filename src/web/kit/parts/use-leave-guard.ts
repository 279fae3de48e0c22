import { useBlocker } from '@tanstack/react-router'
import { useRef } from 'react'
import { askToConfirm } from './confirm.ts'

/** Asks before a page with unsaved typing is left, by a link as well as by closing it. What it gives back lets the page go by itself, once all is sent. */
export function useLeaveGuard(hasUnsaved: boolean): () => void {
  const mayGo = useRef(false)
  useBlocker({
    disabled: !hasUnsaved, enableBeforeUnload: hasUnsaved,
    // Filters and tabs of the same page lose nothing.
    shouldBlockFn: ({ current, next }) => !mayGo.current && current.pathname !== next.pathname && new Promise<boolean>((answer) => askToConfirm({ title: 'Уйти без сохранения?', text: 'Написанное на этой странице не сохранено и пропадёт.', confirm: 'Уйти', onConfirm: () => answer(false), onKeep: () => answer(true) })),
  })
  return () => { mayGo.current = true }
}
