import type { CivilDate } from '../../kernel/civil-date.ts'
import { dottedDate } from '../../kernel/dotted-date.ts'
import type { Binding } from '../../processes/binding.ts'
import { actionsOf, targetsOf, type DocumentAction, type DocumentContent, type DocumentTarget } from '../../programme-documents/document-content.ts'
import type { Schedule } from '../../roadmaps/plan/plan.ts'
import type { DraftPlan, PlanActivityId, PlannedActivity } from '../../roadmaps/plan/planned-activity.ts'
import { readSchedule } from '../../roadmaps/schedule/read-schedule.ts'

/** Each action is asked of the school itself; see `domain/processes/monitoring-stage`. */
const binding: Binding = { process: 'monitoring-stage', step: 'act', population: 'schools', doer: 'member', part: null, target: null }

type Named = { title: string; year: number; activityId: (row: string) => string }

/** The small road map of an accepted anti-risk programme: an activity for each of its actions, planned like those of any road map. */
export function actionPlan(content: DocumentContent, { title, year, activityId }: Named): DraftPlan {
  const targets = new Map(targetsOf(content).map((target) => [target.id, target]))
  return {
    title, programme: null, territory: null, years: [year], approval: null, amends: null, sections: [], warnings: [],
    activities: actionsOf(content).map((action, at) => activityOf(action, at + 1, targets.get(action.target), year, activityId(action.id))),
  }
}

function activityOf({ task, text, schedule, responsible, proof }: DocumentAction, position: number, target: DocumentTarget | undefined, year: number, id: string): PlannedActivity {
  return {
    id: id as PlanActivityId, position, number: String(position), section: null, title: text, kind: 'other', schedule: scheduleOf(schedule, year),
    description: [task, proof.trim() === '' ? '' : `Чем подтвердится: ${proof}`].filter((line) => line.trim() !== '').join('. ') || null,
    responsible: responsible.length === 0 ? [] : [{ text: responsible.map(({ name }) => name).join(', '), role: 'school' }],
    indicator: target === undefined ? null : { text: targetInWords(target), targets: [] },
    publication: null, parts: [], done: false, source: null, warnings: [], bindings: [binding],
  }
}

/** Until the end of the year where the words name no end. */
function scheduleOf(words: string, year: number): Schedule {
  const read = readSchedule(words, { years: [year], headingYear: null }).schedule
  const [first, last]: [CivilDate, CivilDate] = [`${year}-01-01`, `${year}-12-31`]
  return { ...read, windows: read.windows.length === 0 ? [[first, last]] : read.windows.map(([from, to]) => [from, to ?? last]) }
}

function targetInWords({ text, unit, from, to, by }: DocumentTarget): string {
  const change = from === null || to === null ? '' : `: с ${shown(from)} до ${shown(to)}${unit.trim() === '' ? '' : ` (${unit})`}`
  return `${text}${change}${by === null ? '' : ` к ${dottedDate(by)}`}`
}

function shown(value: number): string {
  return String(value).replace('.', ',')
}

/** Whom each action is handed to: the first of the responsible whom Opora knows as one of the school; the school itself where there is none. */
export function delegatesOf(content: DocumentContent, team: ReadonlySet<string>): Map<string, string> {
  return new Map(actionsOf(content).flatMap(({ id, responsible }): [string, string][] => {
    const found = responsible.find(({ personId }) => personId !== null && team.has(personId))
    return found?.personId == null ? [] : [[id, found.personId]]
  }))
}

/** From when the programme counts: what was due before is not asked for. Its own first day, but never later than its acceptance. */
export function countsFrom(content: DocumentContent, { sentOn, acceptedOn }: { sentOn: CivilDate; acceptedOn: CivilDate }): CivilDate {
  const begins = content['begins']
  const day = begins?.kind === 'date' && begins.date !== null ? begins.date : sentOn
  return day < acceptedOn ? day : acceptedOn
}
