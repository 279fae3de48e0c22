import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../src/documents/read-document.ts'
import type { Plan } from '../../src/domain/roadmaps/plan/plan.ts'
import { readPlan } from '../../src/domain/roadmaps/reading/read-plan.ts'

/** A folder with five real road maps (`000_….txt` to `004_….txt`), which the project itself does not carry. */
const folder = process.env['OPORA_SEEDS']
if (folder === undefined || folder === '') console.warn('OPORA_SEEDS is not set: the reading of the five real road maps is NOT TESTED in this run.')

async function seed(number: string): Promise<Plan> {
  const name = readdirSync(folder ?? '').find((file) => file.startsWith(`${number}_`)) ?? ''
  return readPlan(await readDocument(new Uint8Array(readFileSync(join(folder ?? '', name))), name)).plan
}

function bySection({ sections, activities }: Plan): number[] {
  return sections.map((_, section) => activities.filter((activity) => activity.section === section).length)
}

function warned({ activities }: Plan, code: string): string[] {
  return activities.filter(({ warnings }) => warnings.some((warning) => warning.code === code)).map(({ position, number }) => number ?? `#${position}`)
}

const codesOf = ({ warnings }: Plan) => warnings.map(({ code }) => code)
const at = ({ activities }: Plan, section: number, number: string) => activities.find((activity) => activity.section === section && activity.number === number)

describe.skipIf(folder === undefined || folder === '')('the five real road maps', () => {
  it('a flat list by dates, without numbers and sections', async () => {
    const plan = await seed('000')
    expect(plan).toMatchObject({ programme: '500+', years: [2021], sections: [], territory: { level: 'region', name: 'Ставропольский край' }, approval: { act: 'signature', date: '2021-03-21' } })
    expect(plan.activities).toHaveLength(77)
    expect(plan.activities.every(({ number, indicator, schedule }) => number === null && indicator === null && schedule.windows.length === 1)).toBe(true)
    expect(plan.activities.filter(({ schedule }) => schedule.text === 'До 30.10.2021 г.')).toHaveLength(2)
    expect(codesOf(plan)).toEqual(expect.arrayContaining(['approved-after-start', 'weekend']))
    expect(warned(plan, 'contradiction')).toEqual(['#12'])
  })

  it('months under the heading of a year', async () => {
    const plan = await seed('001')
    expect(plan).toMatchObject({ programme: null, years: [2021], sections: [], approval: null, territory: { level: 'region', name: null } })
    expect(plan.activities.map(({ number }) => number)).toEqual(Array.from({ length: 19 }, (_, index) => String(index + 1)))
    expect(plan.activities[6]?.schedule.windows).toEqual([['2021-06-01', '2021-08-31']])
    expect(plan.activities[16]?.responsible).toHaveLength(4)
  })

  it('an order that restates a plan, with the header on every page', async () => {
    const plan = await seed('002')
    expect(plan).toMatchObject({ approval: { act: 'order', number: '422-ОД', date: '2021-08-17' }, amends: { number: '189-ОД', date: '2021-03-16' }, territory: { name: 'Смоленская область' } })
    expect(bySection(plan)).toEqual([11, 5, 19, 3])
    expect(plan.activities[9]?.schedule).toMatchObject({ text: 'По плану работы Совета', kind: 'dependent' })
    expect(codesOf(plan)).toEqual(expect.arrayContaining(['document-date-conflict', 'alias-redefined']))
    expect(warned(plan, 'contradiction')).toEqual(['28'])
  })

  it('a municipal map with sub-rows, merges and a shifted row', async () => {
    const plan = await seed('003')
    expect(plan).toMatchObject({ years: [2022], approval: { act: 'order', number: '129', date: '2022-03-25' }, territory: { level: 'municipality', name: 'Аткарский муниципальный район' } })
    expect(bySection(plan)).toEqual([6, 13, 5, 4, 4, 3])
    expect(plan.activities.map(({ parts }) => parts.length).filter((count) => count > 0)).toEqual([3, 2, 2, 2])
    expect(at(plan, 2, '3.5')?.indicator?.text).toBe(at(plan, 2, '3.2')?.indicator?.text)
    expect(at(plan, 4, '5.1')?.schedule).toMatchObject({ kind: 'deadline', windows: [[null, '2022-03-25']] })
    expect(warned(plan, 'cell-shifted')).toEqual(['5.1'])
    expect(warned(plan, 'number-gap')).toEqual(['2.13'])
    expect(warned(plan, 'order-of-steps')).toEqual(['5.1', '5.2', '5.3'])
    expect(warned(plan, 'contradiction')).toContain('3.1')
  })

  it('a regional map whose numbers restart and whose cells bled over pages', async () => {
    const plan = await seed('004')
    expect(plan).toMatchObject({ years: [2022], approval: { act: 'letter', number: '75-7747', date: '2022-06-16' }, territory: { level: 'region', name: 'Красноярский край' } })
    expect(bySection(plan)).toEqual([24, 2, 2, 4, 2, 4, 7, 4, 4])
    expect(plan.sections.map(({ number }) => number)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9'])
    expect(at(plan, 0, '13')?.indicator?.text).toBe(at(plan, 0, '14')?.indicator?.text)
    expect(at(plan, 0, '19')?.publication).toBe(at(plan, 0, '20')?.publication)
    expect(at(plan, 7, '2')?.indicator?.text?.startsWith('Курс')).toBe(true)
    expect(codesOf(plan)).toContain('document-number-conflict')
    expect(warned(plan, 'order-of-steps')).toEqual(['14'])
    expect(warned(plan, 'year-mismatch')).toEqual(['4'])
    expect(warned(plan, 'contradiction')).toEqual(['7'])
  })
})
