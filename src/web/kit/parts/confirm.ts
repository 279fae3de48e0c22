import { newSharedValue } from '../shared-value.ts'

export type Question = { title: string; text: string; confirm: string; onConfirm: () => void; onKeep?: () => void }

const question = newSharedValue<Question | null>(null)

/** Asks before what can't be taken back. Esc and the second button leave everything as it is. */
export const askToConfirm: (asked: Question) => void = question.set

export const useQuestion = question.useValue

export function forgetQuestion(): void {
  question.set(null)
}
