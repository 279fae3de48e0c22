import type { Condition } from './condition.ts'
import type { Wording } from './wording.ts'

/** `code` names the option in answers, factors and tables for ever; never shown. */
export type Option = { code: string; label: Wording }

/** What an answer is. At most 250 options, rows or points, so that each fits a byte of the answer sheet. */
export type QuestionRule =
  | { kind: 'single'; options: readonly Option[] }
  /** `exclusive`: options that stand alone: «ничего из перечисленного». */
  | { kind: 'several'; options: readonly Option[]; exclusive: readonly string[]; least: number; most: number | null }
  /** Whole points from `from` to `to`, with words at the ends. */
  | { kind: 'scale'; from: number; to: number; low: Wording; high: Wording }
  /** One option per row. */
  | { kind: 'matrix'; rows: readonly Option[]; options: readonly Option[] }
  /** With so many decimal places; 0 for whole numbers. */
  | { kind: 'number'; min: number; max: number; decimals: 0 | 1 | 2; unit: Wording | null }
  /** All options, put in order. */
  | { kind: 'order'; options: readonly Option[] }
  /** Free text; never stored beside the other answers. */
  | { kind: 'text'; longest: number }

export type Question = {
  /** Unique in the questionnaire, kept through the years. */
  key: string
  text: Wording
  hint: Wording | null
  isRequired: boolean
  when: Condition | null
  /** The key of the question of the year before whose answers can be set beside these; null where there is none. */
  comparableTo: string | null
} & QuestionRule

export const questionKinds = ['single', 'several', 'scale', 'matrix', 'number', 'order', 'text'] as const
export type QuestionKind = (typeof questionKinds)[number]
