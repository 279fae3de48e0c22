import type { Condition } from '../../surveys/questionnaire/condition.ts'
import type { Option, Question, QuestionRule } from '../../surveys/questionnaire/question.ts'
import type { Block } from '../../surveys/questionnaire/questionnaire.ts'

/** Labels by code, in the order in which they are shown. */
export type Labels = Readonly<Record<string, string>>

type More = { hint?: string; isOptional?: true; when?: Condition }

export function single(key: string, text: string, labels: Labels, more: More = {}): Question {
  return question(key, text, { kind: 'single', options: optionsOf(labels) }, more)
}

/** `alone`: what can't be ticked together with anything else. */
export function several(key: string, text: string, labels: Labels, { alone = [], most = null, ...more }: More & { alone?: readonly string[]; most?: number | null } = {}): Question {
  return question(key, text, { kind: 'several', options: optionsOf(labels), exclusive: alone, least: 1, most }, more)
}

export function scale(key: string, text: string, [from, to]: readonly [number, number], [low, high]: readonly [string, string], more: More = {}): Question {
  return question(key, text, { kind: 'scale', from, to, low: { ru: low }, high: { ru: high } }, more)
}

export function matrix(key: string, text: string, rows: Labels, labels: Labels, more: More = {}): Question {
  return question(key, text, { kind: 'matrix', rows: optionsOf(rows), options: optionsOf(labels) }, more)
}

export function wholeNumber(key: string, text: string, [min, max]: readonly [number, number], unit: string, more: More = {}): Question {
  return question(key, text, { kind: 'number', min, max, decimals: 0, unit: { ru: unit } }, more)
}

export function order(key: string, text: string, labels: Labels, more: More = {}): Question {
  return question(key, text, { kind: 'order', options: optionsOf(labels) }, more)
}

/** Nobody has to write. */
export function freeText(key: string, text: string, more: More = {}): Question {
  return question(key, text, { kind: 'text', longest: 500 }, { ...more, isOptional: true })
}

export function block(key: string, title: string, questions: readonly Question[]): Block {
  return { key, title: { ru: title }, when: null, questions }
}

export function ifChosen(asked: string, ...options: readonly string[]): Condition {
  return { is: 'any-of', question: asked, row: null, options }
}

function question(key: string, text: string, rule: QuestionRule, { hint, isOptional, when }: More): Question {
  return { key, text: { ru: text }, hint: hint === undefined ? null : { ru: hint }, isRequired: isOptional !== true, when: when ?? null, comparableTo: null, ...rule }
}

function optionsOf(labels: Labels): Option[] {
  return Object.entries(labels).map(([code, label]) => ({ code, label: { ru: label } }))
}
