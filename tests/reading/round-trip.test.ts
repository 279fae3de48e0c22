import * as fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { fromInterchange, interchangeSchema, toInterchange } from '../../src/contract/interchange.ts'
import { writeDocx } from '../../src/documents/docx/write-docx.ts'
import { writePdf } from '../../src/documents/pdf/write-pdf.ts'
import { readDocument } from '../../src/documents/read-document.ts'
import { writeXlsx } from '../../src/documents/xlsx/write-xlsx.ts'
import type { PrintedDocument } from '../../src/domain/documents/printed-document.ts'
import type { Activity, Plan } from '../../src/domain/roadmaps/plan/plan.ts'
import { annexDocument } from '../../src/domain/roadmaps/printing/annex-document.ts'
import { printAnnex } from '../../src/domain/roadmaps/printing/print-annex.ts'
import { readPlan } from '../../src/domain/roadmaps/reading/read-plan.ts'
import { readSource } from '../../src/domain/roadmaps/reading/read-source.ts'
import { planArbitrary } from '../support/plan-arbitraries.ts'
import { sampleMaps } from '../support/sample-maps.ts'
import { writeSketch } from '../support/sketch-writers.ts'

const writers: readonly { format: string; runs: number; write: (document: PrintedDocument) => Promise<Uint8Array> }[] = [
  { format: 'docx', runs: 40, write: writeDocx }, { format: 'xlsx', runs: 40, write: writeXlsx }, { format: 'pdf', runs: 12, write: writePdf },
]
const written = sampleMaps.flatMap((map) => writers.map((writer) => ({ ...writer, map, name: map.name })))

function printed(plan: Plan): PrintedDocument {
  return annexDocument(printAnnex(plan), JSON.stringify(toInterchange(plan)))
}

async function readBack(bytes: Uint8Array, format: string): Promise<Plan> {
  return readSource(await readDocument(bytes, `plan.${format}`), {}, (value) => {
    const parsed = interchangeSchema.safeParse(value)
    return parsed.success ? fromInterchange(parsed.data) : null
  }).plan
}

async function samplePlan(name: string): Promise<Plan> {
  const map = sampleMaps.find((sample) => sample.name === name)
  if (map === undefined) throw new Error(`no sample ${name}`)
  return readPlan(await readDocument(await writeSketch(map.sketch, 'docx'), `${name}.docx`)).plan
}

/** What a person sets right and no print shows: the kind, the target, the window, the role, the recurrence, what was done. */
function corrected(plan: Plan): Plan {
  const activities = plan.activities.map((activity, at): Activity => {
    const { schedule, responsible, indicator } = activity
    if (at % 3 === 1) return activity
    return {
      ...activity, kind: 'other', done: !activity.done, warnings: [], responsible: responsible.map(({ text }) => ({ text, role: 'council' as const })),
      schedule: { ...schedule, kind: 'periods', windows: [['2025-02-03', '2025-02-05'], ['2025-03-03', null]], recurrence: 'FREQ=DAILY;INTERVAL=2' },
      indicator: indicator === null ? null : { ...indicator, targets: [{ comparator: 'lte', value: 7.5, unit: 'percent', of: 'школ', from: 'title' }] },
    }
  })
  return { ...plan, activities, warnings: [], programme: 'другая', years: [2024, 2027], territory: { level: 'school', name: 'Школа № 5' } }
}

function shown({ activities }: Plan): unknown[] {
  return activities.map(({ number, title, description, schedule, responsible, indicator, publication }) => [number, title, description, schedule.windows, schedule.recurrence, responsible, indicator?.targets, publication])
}

/** A row without a word is no row of a table: every activity is called something, and every deliverable described. */
function named(plan: Plan): Plan {
  const activities = plan.activities.map((activity) => ({
    ...activity, title: activity.title ?? 'Совещание', parts: activity.parts.map((part) => ({ ...part, description: part.description ?? 'часть работы' })),
  }))
  return { ...plan, activities }
}

/** The file as a person leaves it who changes one word in Word. */
function retyped(bytes: Uint8Array, before: string, after: string): Uint8Array {
  const parts = unzipSync(bytes)
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
  if (xml.split(before).length !== 2) throw new Error(`«${before}» stands ${xml.split(before).length - 1} times in the document`)
  return zipSync({ ...parts, 'word/document.xml': strToU8(xml.replace(before, after)) })
}

describe('a printed road map', () => {
  it.each(written)('is read back the same, with what a person corrected: $name as $format', { timeout: 60_000 }, async ({ name, format, write }) => {
    const plan = await samplePlan(name)
    expect(await readBack(await write(printed(plan)), format)).toEqual(plan)
    expect(await readBack(await write(printed(corrected(plan))), format)).toEqual(corrected(plan))
  })

  it.each(written)('says the same without the embedded part, but for what the print leaves out: $name as $format', { timeout: 60_000 }, async ({ name, format, write }) => {
    const plan = await samplePlan(name)
    const read = await readBack(await write({ ...printed(plan), embedded: '{}' }), format)
    expect(shown(read)).toEqual(shown(plan))
    expect(read.sections).toEqual(plan.sections)
  })

  it.each(writers)('of any content is read back the same: $format', { timeout: 120_000 }, async ({ format, runs, write }) => {
    await fc.assert(fc.asyncProperty(planArbitrary.map(named), async (plan) => {
      expect(await readBack(await write(printed(plan)), format)).toEqual(plan)
    }), { numRuns: runs })
  })

  it('says by hand what was changed by hand; all other rows keep what a person corrected', { timeout: 60_000 }, async () => {
    const plan = corrected(await samplePlan('1-regional-order'))
    const bytes = retyped(await writeDocx(printed(plan)), 'Конкурс школьных команд на лучший план урока', 'Конкурс школьных команд на лучший открытый урок')
    const read = await readBack(bytes, 'docx')
    const at = plan.activities.findIndex(({ number }) => number === '20')
    expect(read.activities[at]).toMatchObject({
      title: 'Конкурс школьных команд на лучший открытый урок', kind: 'contest', schedule: { kind: 'period' },
      responsible: [{ text: 'Региональный оператор', role: 'regional-operator' }], indicator: { targets: [{ comparator: 'gte', value: 20, unit: 'count' }] },
    })
    expect(read.activities.filter((_, index) => index !== at)).toEqual(plan.activities.filter((_, index) => index !== at))
    expect(read).toMatchObject({ programme: 'другая', territory: { level: 'school' }, sections: plan.sections })
  })

  it('whose date was changed by hand has the new date', { timeout: 60_000 }, async () => {
    const plan = corrected(await samplePlan('4-flat-calendar'))
    const read = await readBack(retyped(await writeDocx(printed(plan)), 'До 12.12.2025 г.', 'До 10.12.2025 г.'), 'docx')
    const at = plan.activities.findIndex(({ schedule }) => schedule.text === 'До 12.12.2025 г.')
    expect(read.activities[at]?.schedule).toMatchObject({ text: 'До 10.12.2025 г.', kind: 'deadline', windows: [[null, '2025-12-10']] })
    expect(read.activities.filter((_, index) => index !== at)).toEqual(plan.activities.filter((_, index) => index !== at))
  })
})
