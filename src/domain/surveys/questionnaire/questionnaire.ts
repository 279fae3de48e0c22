import type { Audience } from '../audience.ts'
import type { Condition } from './condition.ts'
import type { Question } from './question.ts'
import type { Wording } from './wording.ts'

/** What one audience is asked; frozen once a campaign has opened with it. */
export type Questionnaire = {
  audience: Audience
  title: Wording
  /** What it is for, and how long it takes. */
  introduction: Wording
  /** ISO 639 codes of the languages that it can be filled in; `ru` is the first. */
  languages: readonly string[]
  /** Of the classes asked, for pupils and parents; empty where classes do not matter. */
  grades: readonly number[]
  blocks: readonly Block[]
}

/** A page of the form. */
export type Block = {
  key: string
  title: Wording
  /** The whole block is asked only then; null for always. */
  when: Condition | null
  questions: readonly Question[]
}
