import { collapse, fold } from '../kernel/folded-text.ts'
import type { ActivityKind, ActivityPart, Indicator, Party, Target } from '../roadmaps/plan/plan.ts'
import type { PlannedActivity } from '../roadmaps/plan/planned-activity.ts'
import { readKind } from '../roadmaps/kinds/read-kind.ts'

/** What a rule looks at: an activity as a whole, or one of its parts with what the part leaves unsaid. */
export type Worded = {
  part: number | null
  kind: ActivityKind
  /** Folded: the title, without what stands in quotes or says who helps and what about. */
  title: string
  /** The title of the row that a part stands in; of a whole row its own. */
  row: string
  /** Title, description and indicator, folded in the same way. */
  text: string
  parties: readonly Party[]
  targets: readonly Target[]
  /** «школ 2021 года» in a plan for 2022. */
  isOfEarlierYear: boolean
}

/** The plan that an activity stands in, as far as a rule needs it. */
export type PlanFrame = { years: readonly number[]; section: string | null }

/** One for each deliverable of an activity with parts, else one for the whole. */
export function wordedParts(activity: PlannedActivity, frame: PlanFrame): Worded[] {
  if (activity.parts.length === 0) return [worded(activity, frame, { part: null, kind: activity.kind, description: activity.description, indicator: activity.indicator, parties: activity.responsible })]
  return activity.parts.map((part, at) => worded(activity, frame, {
    part: at, kind: kindOf(part, activity), description: part.description, indicator: part.indicator, parties: partiesOf(part, activity.responsible),
  }))
}

type Said = { part: number | null; kind: ActivityKind; description: string | null; indicator: Indicator | null; parties: readonly Party[] }

function worded(activity: PlannedActivity, frame: PlanFrame, { part, kind, description, indicator, parties }: Said): Worded {
  // A part speaks for itself; the title is of all of them.
  const title = plain((part === null ? activity.title : description) ?? activity.title ?? description ?? '')
  const text = collapse([title, plain(description ?? ''), plain(indicator?.text ?? '')].join(' . '))
  return { part, kind, title, row: plain(activity.title ?? ''), text, parties, targets: indicator?.targets ?? [], isOfEarlierYear: isEarlier(`${fold(frame.section ?? '')} . ${text}`, frame.years) }
}

function kindOf({ description, indicator }: ActivityPart, { kind }: PlannedActivity): ActivityKind {
  const own = description === null ? 'other' : readKind(description, null, indicator?.text ?? null)
  return own === 'other' ? kind : own
}

function partiesOf({ responsible }: ActivityPart, parties: readonly Party[]): readonly Party[] {
  const named = responsible.flatMap((at) => parties[at] ?? [])
  return named.length > 0 ? named : parties
}

/** Names in quotes tell of the subject; who is drawn in and what it is about tell of nobody who has to come. */
function plain(text: string): string {
  const folded = fold(collapse(text))
  return collapse(folded
    // The form goes by that name, and filling it is the work itself.
    .replace(/[«"“„](само ?диагностик[а-я]*)[»"”“]/g, ' $1 ')
    .replace(/[«"“„][^«»"“”„]*[»"”“]/g, ' ')
    .replace(/(?<![а-я])работ[а-я]* (?:со|с) (?:школ|шнор|оо)[а-я]*/g, ' ')
    .replace(/(?<![а-я])(?:с привлечением|по вопросам|по итогам|на основе|в рамках (?:реализации )?проекта|в том числе)(?![а-я])[^.,;)]*/g, ' '))
}

function isEarlier(text: string, years: readonly number[]): boolean {
  const first = years[0]
  if (first === undefined) return false
  return new RegExp(`(?:школ|оо|организаци|участни)[^.;]{0,60}?${first - 1}\\s*(?:года|г\\.?)`).test(text)
}
