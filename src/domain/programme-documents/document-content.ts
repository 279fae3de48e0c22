import type { CivilDate } from '../kernel/civil-date.ts'
import type { StageFactor } from '../monitoring/stage-facts.ts'

/** Somebody of the school; `personId` null for a name that was typed. */
export type DocumentPerson = { personId: string | null; name: string }

export const targetSources = ['profile-index', 'results-data', 'stated'] as const
/** Where the value comes from by which it will be seen whether a target is reached. */
export type TargetSource = (typeof targetSources)[number]

/** What is to change, from how much to how much. */
export type DocumentTarget = {
  id: string
  text: string
  unit: string
  from: number | null
  to: number | null
  by: CivilDate | null
  source: TargetSource
  /** The index of the risk factor that it is measured by, where the source is the profile. */
  index: string
}

/** One row of an anti-risk programme's road map. */
export type DocumentAction = {
  id: string
  task: string
  text: string
  /** As a person says it: «до 15 марта», «ежемесячно»; `domain/roadmaps/schedule` reads it. */
  schedule: string
  responsible: readonly DocumentPerson[]
  participants: string
  /** The target that it works towards: its row's id; empty for none. */
  target: string
  /** What will prove that it was done. */
  proof: string
}

export type DocumentLine = { id: string; text: string }

export type FieldValue =
  | { kind: 'text'; text: string }
  | { kind: 'number'; number: number | null }
  | { kind: 'date'; date: CivilDate | null }
  | { kind: 'people'; people: readonly DocumentPerson[] }
  | { kind: 'list'; rows: readonly DocumentLine[] }
  | { kind: 'targets'; rows: readonly DocumentTarget[] }
  | { kind: 'actions'; rows: readonly DocumentAction[] }
  /** Nobody writes it: Opora computes it until the document is sent, and freezes it then. */
  | ({ kind: 'stage' } & StageFactor)

/** By the codes of the template's fields. */
export type DocumentContent = Readonly<Record<string, FieldValue>>

/** How much of it there is, in what its template counts: letters of a text, rows of the rest. */
export function amountOf(value: FieldValue | undefined): number {
  switch (value?.kind) {
    case undefined: return 0
    case 'text': return value.text.trim().length
    case 'number': return value.number === null ? 0 : 1
    case 'date': return value.date === null ? 0 : 1
    case 'people': return value.people.length
    case 'list': return value.rows.filter(({ text }) => text.trim() !== '').length
    case 'targets':
    case 'actions': return value.rows.length
    case 'stage': return value.actions.length + value.changes.length
  }
}

export function actionsOf(content: DocumentContent): readonly DocumentAction[] {
  return Object.values(content).flatMap((value) => (value.kind === 'actions' ? value.rows : []))
}

export function targetsOf(content: DocumentContent): readonly DocumentTarget[] {
  return Object.values(content).flatMap((value) => (value.kind === 'targets' ? value.rows : []))
}
