import { OporaError } from '../kernel/errors.ts'

export const formStates = ['draft', 'open', 'closed', 'discarded'] as const
export type FormState = (typeof formStates)[number]

/** What may be done with a form as a whole. A closed one may be opened again: a school was late, a mistake was found. */
export const formSteps = ['edit', 'open', 'close', 'extend', 'reopen', 'discard', 'refresh'] as const
export type FormStep = (typeof formSteps)[number]

const stepsOf: Record<FormState, readonly FormStep[]> = {
  draft: ['edit', 'open', 'discard'],
  open: ['close', 'extend', 'refresh'],
  closed: ['reopen'],
  discarded: [],
}

const after: Record<FormStep, FormState> = { edit: 'draft', open: 'open', close: 'closed', extend: 'open', reopen: 'open', discard: 'discarded', refresh: 'open' }

export function openFormSteps(state: FormState): readonly FormStep[] {
  return stepsOf[state]
}

/** The state after a step; refused where the step is not open. */
export function formAfter(state: FormState, step: FormStep): FormState {
  if (!stepsOf[state].includes(step)) throw new OporaError('invalid_state', 'form.not-open-to', { step, state })
  return after[step]
}

/** What a member of the population has done so far. `returned`: sent, and sent back with a reason. */
export const responseStates = ['empty', 'draft', 'filled', 'returned'] as const
export type ResponseState = (typeof responseStates)[number]
