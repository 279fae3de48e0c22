import { afterAll, describe, expect, it } from 'vitest'
import { readDocument } from '../../src/documents/read-document.ts'
import { OporaError } from '../../src/domain/kernel/errors.ts'
import { readPlan } from '../../src/domain/roadmaps/reading/read-plan.ts'
import { scoreReading, scoredFields, type Scored } from '../support/score-reading.ts'
import { columnVariants } from './variants/columns.ts'
import { formatVariants } from './variants/formats.ts'
import { initiativeVariants } from './variants/initiatives.ts'
import { pageVariants } from './variants/pages.ts'
import { partyVariants } from './variants/parties.ts'
import { scheduleVariants } from './variants/schedules.ts'
import { sectionVariants } from './variants/sections.ts'
import { yearVariants } from './variants/years.ts'

const variants = [...columnVariants, ...sectionVariants, ...yearVariants, ...pageVariants, ...partyVariants, ...initiativeVariants, ...formatVariants, ...scheduleVariants]

describe('documents of layouts and wordings that nobody had in mind', () => {
  const all: (Scored & { variant: string })[] = []

  it.each(variants)('$name', { timeout: 60_000 }, async ({ name, file, bytes, known }) => {
    const { plan } = readPlan(await readDocument(await bytes(), file))
    const scored = scoreReading(plan, known)
    all.push(...scored.map((one) => ({ ...one, variant: name })))
    expect(scored.length).toBeGreaterThan(0)
  })

  it('are refused with our own error where the file is cut off, and read where only its name is wrong', async () => {
    const whole = variants.find(({ file }) => file === 'plan.docx')
    const bytes = await whole?.bytes() ?? new Uint8Array()
    await expect(readDocument(bytes.slice(0, bytes.length / 2), 'plan.docx')).rejects.toBeInstanceOf(OporaError)
    await expect(readDocument(new Uint8Array(), 'plan.docx')).rejects.toBeInstanceOf(OporaError)
    const { plan } = readPlan(await readDocument(bytes, 'plan.pdf'))
    expect(plan.activities).toHaveLength(whole?.known.activities.length ?? 0)
  })

  it('are at least sixty', () => {
    expect(variants.length).toBeGreaterThanOrEqual(60)
    expect(new Set(variants.map(({ name }) => name)).size).toBe(variants.length)
  })

  it('are read right nearly always, and hardly ever wrong without a warning', () => {
    expect(all.filter(({ outcome }) => outcome === 'right').length / all.length).toBeGreaterThanOrEqual(0.97)
    expect(all.filter(({ outcome }) => outcome === 'silent').length / all.length).toBeLessThanOrEqual(0.005)
  })

  afterAll(() => {
    const count = (field: string, outcome: Scored['outcome']) => all.filter((one) => (field === 'all' || one.field === field) && one.outcome === outcome).length
    const lines = [...scoredFields, 'all'].map((field) => [field.padEnd(12), ...(['right', 'doubted', 'silent'] as const).map((outcome) => String(count(field, outcome)).padStart(8))].join(''))
    const faults = all.filter(({ outcome }) => outcome !== 'right').map(({ variant, at, field, outcome, expected, got }) => `  ${outcome} ${field} · ${variant} · ${at}\n    ${expected}\n    ${got}`)
    console.log(`${variants.length} variants\n${''.padEnd(12)}   right doubted  silent\n${lines.join('\n')}\n${faults.join('\n')}`)
  })
})
