import { useReducer } from 'react'

type History<T> = { past: readonly T[]; present: T; future: readonly T[]; tag: string | null }
type Step<T> = { kind: 'set'; next: T; tag: string | null } | { kind: 'undo' } | { kind: 'redo' }

const deepest = 200

/** What is edited, with the way back. Changes of one tag after another (letters typed into one field) are one step. */
export function useHistory<T>(initial: T) {
  const [{ past, present, future }, dispatch] = useReducer(stepped<T>, { past: [], present: initial, future: [], tag: null })
  return {
    value: present, canUndo: past.length > 0, canRedo: future.length > 0,
    set: (next: T, tag: string | null = null) => dispatch({ kind: 'set', next, tag }),
    undo: () => dispatch({ kind: 'undo' }), redo: () => dispatch({ kind: 'redo' }),
  }
}

export function stepped<T>({ past, present, future, tag }: History<T>, step: Step<T>): History<T> {
  switch (step.kind) {
    case 'set': return { past: step.tag !== null && step.tag === tag ? past : [...past.slice(-deepest), present], present: step.next, future: [], tag: step.tag }
    case 'undo': {
      const before = past.at(-1)
      return before === undefined ? { past, present, future, tag } : { past: past.slice(0, -1), present: before, future: [present, ...future], tag: null }
    }
    case 'redo': {
      const [after, ...rest] = future
      return after === undefined ? { past, present, future, tag } : { past: [...past, present], present: after, future: rest, tag: null }
    }
  }
}
