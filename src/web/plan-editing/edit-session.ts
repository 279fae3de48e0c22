import { applyChanges, applyWherePossible } from '../../domain/roadmaps/changes/apply-changes.ts'
import type { Change } from '../../domain/roadmaps/changes/change.ts'
import type { DraftPlan } from '../../domain/roadmaps/plan/planned-activity.ts'
import { refusalOf } from './refusal.ts'

/** What the page shows of a plan under the pen. */
export type EditState = {
  plan: DraftPlan
  /** The version that the server holds, as far as we know. */
  version: number
  canUndo: boolean
  canRedo: boolean
  /** Edits that the server has not confirmed yet. */
  unsaved: number
  /** Why the last edit did not reach the server, or could not be made. */
  error: unknown
}

/** Hands edits to the server; the same `commandId` comes again when nobody knows whether they arrived. */
export type SendChanges = (input: { version: number; changes: Change[]; commandId: string }) => Promise<{ version: number }>

type Step = { undo: Change[]; redo: Change[] }
type Parcel = { changes: Change[]; commandId: string }

export type EditSession = ReturnType<typeof newEditSession>

/**
 * Edits are made here at once, by the domain's own rule, and follow to the server one parcel at a time: the page never waits,
 * the version never runs ahead. Undo is an edit like any other: the inverse that the rule gave.
 */
export function newEditSession({ plan, version, send }: { plan: DraftPlan; version: number; send: SendChanges }) {
  let state: EditState = { plan, version, canUndo: false, canRedo: false, unsaved: 0, error: null }
  let done: Step[] = []
  let undone: Step[] = []
  let waiting: Change[] = []
  let underway: Parcel | null = null
  const listeners = new Set<() => void>()

  function show(part: Partial<EditState>): void {
    state = { ...state, ...part, canUndo: done.length > 0, canRedo: undone.length > 0, unsaved: waiting.length + (underway?.changes.length ?? 0) }
    for (const listener of listeners) listener()
  }

  function make(changes: Change[]): Change[] | null {
    try {
      const applied = applyChanges(state.plan, changes)
      if (applied.plan === state.plan) return null
      waiting = [...waiting, ...changes]
      show({ plan: applied.plan, error: null })
      void deliver()
      return applied.inverse
    } catch (error) {
      show({ error: refusalOf(error) })
      return null
    }
  }

  async function deliver(): Promise<void> {
    if (underway !== null || waiting.length === 0) return
    underway = { changes: waiting, commandId: crypto.randomUUID() }
    waiting = []
    await transmit(underway)
  }

  async function transmit(parcel: Parcel): Promise<void> {
    try {
      const { version: confirmed } = await send({ version: state.version, ...parcel })
      if (underway !== parcel) return
      underway = null
      show({ version: confirmed, error: null })
      await deliver()
    } catch (error) {
      if (underway === parcel) show({ error })
    }
  }

  return {
    state: () => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    apply: (changes: Change[]): void => {
      const inverse = make(changes)
      if (inverse === null) return
      done = [...done, { undo: inverse, redo: changes }]
      undone = []
      show({})
    },
    undo: (): void => {
      const step = done.at(-1)
      if (step === undefined || make(step.undo) === null) return
      done = done.slice(0, -1)
      undone = [...undone, step]
      show({})
    },
    redo: (): void => {
      const step = undone.at(-1)
      if (step === undefined || make(step.redo) === null) return
      undone = undone.slice(0, -1)
      done = [...done, step]
      show({})
    },
    /** Sends again what did not arrive, under the same id. */
    retry: (): void => {
      if (underway === null) return
      show({ error: null })
      void transmit(underway)
    },
    /**
     * Somebody else has changed the plan meanwhile: their plan, and on top of it everything of ours that had not arrived, where its place is
     * still there. The steps back are forgotten; the reply says how many edits found no place.
     */
    rebase: (fresh: { plan: DraftPlan; version: number }): number => {
      const ours = [...(underway?.changes ?? []), ...waiting]
      const { plan: merged, kept } = applyWherePossible(fresh.plan, ours)
      done = []
      undone = []
      underway = null
      waiting = kept
      show({ plan: merged, version: fresh.version, error: null })
      void deliver()
      return ours.length - kept.length
    },
    /** The plan as the server has it now; the steps back and what was on its way are forgotten, and the reply says how many edits that were. */
    restart: ({ plan, version }: { plan: DraftPlan; version: number }): number => {
      const forgotten = waiting.length + (underway?.changes.length ?? 0)
      done = []
      undone = []
      waiting = []
      underway = null
      show({ plan, version, error: null })
      return forgotten
    },
  }
}
