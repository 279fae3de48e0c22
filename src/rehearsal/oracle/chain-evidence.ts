import { stepsOfRow, type ChainStep, type PrintedRow, type Stage } from '../record/chain-steps.ts'
import { isDoneAt, respondentShare, type ChainRecord } from '../record/chain-record.ts'
import { isReadBy, type ReadingLevel } from '../record/document-record.ts'
import { countedBy, type Whom } from './counted-words.ts'
import type { Deeds } from './deeds.ts'

/** What the oracle expects of targets that Opora's own processes are counted for. */
export type ChainEvidence = {
  /** Undefined where the target is of something else; null where nobody did anything of it. */
  expected: (position: number, target: { of: string | null; unit: 'percent' | 'count'; part: string | null; words: string }) => number | null | undefined
}

/** The schools that a member answers for: a school for itself, a curator for all that are attached. */
export type SchoolsOf = Readonly<Record<Whom, ReadonlyMap<string, readonly string[]>>>

type Known = {
  record: ChainRecord
  rows: ReadonlyMap<number, PrintedRow>
  deeds: Deeds
  years: readonly number[]
  schoolsOf: SchoolsOf
  /** At which the road map's own parties read, and where. */
  level: ReadingLevel
  territoryId: number
}

/** The words of a target → the step that it counts; of several in one row the one that its own words name. */
const meant: readonly { words: RegExp; steps: readonly ChainStep[] }[] = [
  { words: /изменени\S* подтвержд/i, steps: ['confirm-stage-1', 'confirm-stage-2'] },
  { words: /посет|посещ/i, steps: ['exchange', 'first-visit', 'visit'] },
  { words: /верифи/i, steps: ['verify'] },
  { words: /самодиагност|заполн/i, steps: ['diagnose'] },
  { words: /активир/i, steps: ['activate'] },
  { words: /подтверд/i, steps: ['confirm', 'confirm-documents', 'confirm-stage-1', 'confirm-stage-2'] },
  { words: /разработ|размест|подготов/i, steps: ['write', 'prove-1', 'prove-2'] },
  { words: /анкет|респондент|участ/i, steps: ['survey'] },
]

export function chainEvidence({ record, rows, deeds, years, schoolsOf, level, territoryId }: Known): ChainEvidence {
  const hasFirstVisits = [...rows.values()].some((row) => stepsOf(row, null).includes('first-visit'))
  const isDone = (step: ChainStep, school: string) => isDoneAt(record, step, school) || (step === 'visit' && !hasFirstVisits && isDoneAt(record, 'first-visit', school))
  /** Of the level that the road map speaks for: each document of a school, or of a sample each that was drawn, out of the whole cohort. */
  const ofReviews = (step: ReadStep): number | null | undefined => {
    if (!record.isReviewed) return undefined
    if (step !== 'sample-review') {
      const own = [...schoolsOf.schools.keys()].flatMap((id) => record.schools.get(id) ?? [])
      return own.length === 0 ? null : (own.filter((school) => isReadBy(level, stageRead[step], school)).length / own.length) * 100
    }
    const sample = record.samples.find((one) => one.level === level && one.territoryId === territoryId)
    return sample === undefined ? null : (sampledSchools(record, sample.id) / sample.cohort) * 100
  }
  return {
    expected(position, { of, unit, part, words }) {
      const row = rows.get(position)
      // What stands in the cell of a parted row is said again in its parts.
      if (row === undefined || unit !== 'percent' || (part === null && row.parts.length > 0)) return undefined
      const steps = stepsOf(row, part)
      const step = stepMeant(steps, `${of ?? ''} ${words}`) ?? stepMeant(steps, row.indicator?.text ?? '')
      if (step === null || (step === 'survey' && !record.isSurveyed) || (ofStages.has(step) && !record.isStaged)) return undefined
      if (isReadStep(step)) return /школ|(?:^|[^а-яё])оо(?![а-яё])|организаци/i.test(of ?? '') ? ofReviews(step) : undefined
      const schools = [...schoolsOf.schools.keys()]
      const isSpared = (school: string) => deeds.isSpared({ position, part, step, school })
      if (/респондент/i.test(`${of ?? ''}`)) return respondentShare(record, schools.filter((school) => !isSpared(school)))
      const counted = countedBy({ of, unit, years })
      if (counted.what !== 'share') return undefined
      const members = [...schoolsOf[counted.of].values()].map((own) => own.filter((school) => !isSpared(school))).filter((own) => own.length > 0)
      if (members.length === 0 || !schools.some((school) => isDone(step, school))) return null
      return (members.filter((own) => own.every((school) => isDone(step, school))).length / members.length) * 100
    },
  }
}

/** Which stage's report each kind of reading is of; null: what else the school wrote. */
const stageRead = { 'review': null, 'read-stage-1': 1, 'read-stage-2': 2 } as const satisfies Partial<Record<ChainStep, Stage | null>>
type ReadStep = keyof typeof stageRead | 'sample-review'

function isReadStep(step: ChainStep): step is ReadStep {
  return step === 'sample-review' || step in stageRead
}

const ofStages: ReadonlySet<ChainStep> = new Set(['prove-1', 'confirm-stage-1', 'read-stage-1', 'prove-2', 'confirm-stage-2', 'read-stage-2'])

function sampledSchools({ schools, earlier }: ChainRecord, sampleId: string): number {
  return [...schools.values(), ...earlier.values()].filter(({ documents }) => {
    const readings = [...documents.values()].flatMap((document) => Array.from(document.readings.values())).filter((reading) => reading.sampleId === sampleId)
    return readings.length > 0 && readings.every(({ conclusion }) => conclusion !== null)
  }).length
}

function stepsOf(row: PrintedRow, part: string | null): ChainStep[] {
  if (row.parts.length === 0) return stepsOfRow(row, null)
  return row.parts.flatMap(({ description }, at) => (part === null || description === part ? stepsOfRow(row, at) : []))
}

function stepMeant(steps: readonly ChainStep[], words: string): ChainStep | null {
  for (const row of meant) {
    const found = row.steps.find((step) => steps.includes(step))
    if (found !== undefined && row.words.test(words)) return found
  }
  return steps.length === 1 ? steps[0] ?? null : null
}
