import { useHotkeys } from '@mantine/hooks'
import { useEffect, useSyncExternalStore } from 'react'
import type { EditSession, EditState } from './edit-session.ts'

/** The state of an edit session, with Ctrl+Z and Ctrl+Shift+Z (in text fields these stay the field's own). */
export function useEditSession(session: EditSession): EditState {
  const state = useSyncExternalStore(session.subscribe, session.state)
  useHotkeys([
    ['mod+Z', session.undo, { usePhysicalKeys: true }],
    ['mod+shift+Z', session.redo, { usePhysicalKeys: true }],
    ['mod+Y', session.redo, { usePhysicalKeys: true }],
  ])
  const isUnsaved = state.unsaved > 0
  useEffect(() => {
    if (!isUnsaved) return undefined
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [isUnsaved])
  return state
}
