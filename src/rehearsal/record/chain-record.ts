import type { ChainStep } from './chain-steps.ts'
import type { ReadingLevel, WritingRecord } from './document-record.ts'
import type { GivenAnswers } from './asked-questions.ts'
import type { z } from 'zod'
import type { answersSchema } from '../../contract/data-forms.ts'

export const respondents = ['head', 'teacher', 'pupil', 'parent'] as const
export type Respondent = (typeof respondents)[number]

/** What the players did at a school of a programme year, written down by themselves. */
export type SchoolRecord = WritingRecord & {
  school: string
  name: string
  /** How many sheets were asked for; nothing of those whom no questionnaire asks. */
  required: Partial<Record<Respondent, number>>
  /** Answers of the sheets that were acknowledged, in no order that matters. */
  sheets: Record<Respondent, GivenAnswers[]>
  /** Of the school itself, as sent and not sent back. */
  data: z.infer<typeof answersSchema> | null
}

/** The year's record: the only source of what the oracle expects of questionnaires, profiles, visits and risks. */
export type ChainRecord = {
  schools: Map<string, SchoolRecord>
  /** Visits whose protocol both sides have signed, by the type that they were agreed for. */
  signed: Map<string, number>
  isSurveyed: boolean
  isPublished: boolean
  /** Schools write their documents; experts read them. */
  isWritten: boolean
  isReviewed: boolean
  /** Schools prove what they did, and report on it. */
  isStaged: boolean
  /** Samples of schools whose documents are read beside the route, as they were drawn. */
  samples: SampleRecord[]
  /** What schools of the year before have written: a sample may be of those. */
  earlier: Map<string, SchoolRecord>
}

export type SampleRecord = { id: string; level: ReadingLevel; territoryId: number; cohort: number; drawn: number }

type Named = { id: string; name: string }

export function chainRecord(schools: readonly Named[], earlier: readonly Named[] = []): ChainRecord {
  return { schools: new Map(schools.map(schoolRecord)), earlier: new Map(earlier.map(schoolRecord)), signed: new Map(), isSurveyed: false, isPublished: false, isWritten: false, isReviewed: false, isStaged: false, samples: [] }
}

function schoolRecord({ id, name }: Named): [string, SchoolRecord] {
  return [id, { school: id, name, required: {}, sheets: { head: [], teacher: [], pupil: [], parent: [] }, data: null, done: new Set<ChainStep>(), chosen: [], documents: new Map(), actions: new Map() }]
}

/** Every audience that is asked has given as many sheets as are asked for. */
export function hasReached({ required, sheets }: SchoolRecord): boolean {
  const asked = respondents.filter((who) => required[who] !== undefined)
  return asked.length > 0 && asked.every((who) => (required[who] ?? 0) > 0 && sheets[who].length >= (required[who] ?? 0))
}

/** Of the respondents required at these schools, the share in percent who took part; too many at one school make up for none elsewhere. */
export function respondentShare(record: ChainRecord, schools: readonly string[]): number | null {
  let [took, wanted] = [0, 0]
  for (const id of schools) {
    const school = record.schools.get(id)
    for (const who of respondents) {
      const required = school?.required[who] ?? 0
      wanted += required
      took += Math.min(required, school?.sheets[who].length ?? 0)
    }
  }
  return wanted === 0 ? null : (took / wanted) * 100
}

/** Whether a step stands as done at a school. A first visit is a visit where the row asks for no first one. */
export function isDoneAt(record: ChainRecord, step: ChainStep, id: string): boolean {
  const school = record.schools.get(id)
  if (school === undefined) return false
  if (step === 'survey') return hasReached(school)
  if (step === 'publish') return record.isPublished
  return school.done.has(step)
}
