import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { readDocument } from '../../src/documents/read-document.ts'
import type { Activity, Plan } from '../../src/domain/roadmaps/plan/plan.ts'
import { readPlan } from '../../src/domain/roadmaps/reading/read-plan.ts'

const samples = fileURLToPath(new URL('../../samples/', import.meta.url))

async function sample(path: string): Promise<Plan> {
  return readPlan(await readDocument(new Uint8Array(readFileSync(join(samples, path))), path)).plan
}

const at = ({ activities }: Plan, number: string, section: number | null = null): Activity => {
  const found = activities.find((activity) => activity.number === number && (section === null || activity.section === section))
  if (found === undefined) throw new Error(`no activity ${number}`)
  return found
}
const codes = ({ warnings }: { warnings: Plan['warnings'] }) => warnings.map(({ code }) => code)
const warned = ({ activities }: Plan, code: string) => activities.filter((activity) => codes(activity).some((own) => own === code)).map(({ number, position }) => number ?? `#${position}`)

describe('what real road maps hold, planted into the samples', () => {
  let order: Plan
  let municipal: Plan
  let letter: Plan
  let flat: Plan
  let beside: Plan
  let text: Plan

  beforeAll(async () => {
    order = await sample('1-regional-order.docx')
    municipal = await sample('2-municipal-map.xlsx')
    letter = await sample('3-regional-letter.pdf')
    flat = await sample('4-flat-calendar.docx')
    beside = await sample('5-beside-the-project.xlsx')
    text = await sample('formats/2-municipal-map.txt')
  }, 60_000)

  it('1: a number left out is warned about where the numbering goes on', () => {
    expect(warned(municipal, 'number-gap')).toEqual(['2.5'])
  })

  it('2: headings of sections between tables, in bold rows, in plain rows, and of years', () => {
    expect(municipal.sections.map(({ number }) => number)).toEqual(['1', '2', '3', '4', '5', '6'])
    expect(text.sections[1]).toEqual({ number: '2', title: 'Научно-методическая поддержка' })
    expect(order.sections[0]).toEqual({ number: null, title: 'Управление проектом' })
    expect(beside.sections).toEqual([])
    expect(at(beside, '11').schedule.windows).toEqual([['2026-02-01', '2026-02-28']])
  })

  it('3: cells cut by a page are whole again, with and without a repeated header, a heading and a date too', () => {
    expect(at(order, '6').description).toBe('Подготовка документов с учётом активированных рисков, загрузка их в ИС МЭДК')
    expect(at(beside, '7').indicator?.text).toBe('Школы получили методическую помощь')
    expect(letter.sections[2]?.title).toBe('Разработка и коррекция программ поддержки школ на краевом, муниципальном и школьном уровнях')
    expect(flat.activities.find(({ title }) => title?.startsWith('Проведение консультаций'))?.schedule).toMatchObject({ text: 'До 31.10.2025 г.', kind: 'deadline' })
  })

  it('4: sub-rows are deliverables of their activity, continuations are not', () => {
    expect(municipal.activities.filter(({ parts }) => parts.length > 0).map(({ number, parts }) => [number, parts.length])).toEqual([['4.1', 3], ['4.2', 2]])
    expect(at(order, '6').parts).toEqual([])
  })

  it('5: an end that bled into the next row is given back', () => {
    expect(at(letter, '5', 0).indicator?.text).toBe('Экспертиза проведена, подготовлены заключения для школ')
    expect(at(letter, '6', 0).indicator?.text).toBe('Экспертиза проведена, подготовлены заключения для школ')
    expect(warned(letter, 'cell-repaired')).toEqual(['5', '6'])
  })

  it('6: cells shifted by one stand under their heads again', () => {
    expect(at(municipal, '5.1')).toMatchObject({ title: 'Муниципальная экспертиза концептуальных документов, размещённых школами в ИС МЭДК', schedule: { windows: [[null, '2026-03-27']] } })
    expect(warned(municipal, 'cell-shifted')).toEqual(['5.1'])
  })

  it('7: what is merged downwards holds for every row that it covers', () => {
    for (const number of ['3.2', '3.3', '3.4']) expect(at(municipal, number)).toMatchObject({ description: 'Освоение приёмов управления', indicator: { text: '100% команд школ присутствовали' } })
  })

  it('8: markup in cells is no text', async () => {
    const marked = [
      '**План-график на 2026 год**', '', '№\tМероприятие\tСрок\tОтветственный\tПоказатель', '<b>1. Первые шаги</b>\t\t\t\t',
      '1.1\t<p>Совещание кураторов</p>\t<b>12.02.2026</b>\tМОУО\t<ul style="list-style: none">Протокол; 100% кураторов присутствуют', '1.2\t**Семинар** для учителей\tмарт&nbsp;2026\tМОУО\tСеминар<br>проведён',
    ].join('\n')
    const { activities, sections } = readPlan(await readDocument(new TextEncoder().encode(marked), 'план.txt')).plan
    expect(sections).toEqual([{ number: '1', title: 'Первые шаги' }])
    expect(activities.map(({ title, schedule, indicator }) => [title, schedule.text, indicator?.text])).toEqual([
      ['Совещание кураторов', '12.02.2026', 'Протокол; 100% кураторов присутствуют'], ['Семинар для учителей', 'март 2026', 'Семинар проведён'],
    ])
  })

  it('9: dates out of order: a repeat before the first, a year of another plan', () => {
    expect(warned(letter, 'order-of-steps')).toEqual(['6'])
    expect(warned(letter, 'year-mismatch')).toEqual(['2'])
    expect(at(letter, '2', 2).schedule.windows).toEqual([['2025-08-01', '2025-08-31']])
    expect(warned(municipal, 'order-of-steps')).toEqual(['5.1', '5.2'])
  })

  it('10: days off are said', () => {
    expect(warned(letter, 'weekend')).toEqual(['7'])
    expect(warned(flat, 'weekend')).toEqual(['#12'])
    expect(codes(flat)).toContain('weekend')
  })

  it('11: an approval after the first dates is said', () => {
    for (const plan of [order, municipal, letter, flat]) expect(codes(plan)).toContain('approved-after-start')
    expect(codes(beside)).not.toContain('approved-after-start')
  })

  it('12: requisites that contradict each other are said, the act’s own count', () => {
    expect(order.approval).toMatchObject({ number: '318', date: '2025-03-14' })
    expect(codes(order)).toContain('document-date-conflict')
    expect(letter.approval).toMatchObject({ number: '23-1480', date: '2026-06-16' })
    expect(codes(letter)).toContain('document-number-conflict')
  })

  it('13: misprints stay in the text and hinder no reading', () => {
    expect(order.approval?.act).toBe('order')
    expect(at(order, '4').description).toContain('само диагностика')
    expect(at(order, '23').indicator?.targets).toMatchObject([{ comparator: 'gte', value: 80, unit: 'percent' }])
    expect(at(municipal, '2.3').schedule.recurrence).toBe('FREQ=MONTHLY;BYDAY=-1WE')
  })

  it('14: contradictions in content: frequency, number, form, a year not yet over', () => {
    expect(warned(municipal, 'contradiction')).toEqual(['3.1'])
    expect(warned(letter, 'contradiction')).toEqual(['2'])
    expect(warned(order, 'contradiction')).toEqual(['15'])
    expect(warned(flat, 'contradiction')).toEqual(['#4'])
  })

  it('15: abbreviations hold for the whole document, one defined twice is said', () => {
    expect(at(order, '7').responsible).toMatchObject([{ text: 'Департамент', role: 'ministry' }, { text: 'Совет', role: 'council' }])
    expect(at(letter, '2', 0).responsible).toMatchObject([{ text: 'ИРО', role: 'regional-operator' }])
    expect(codes(order)).toContain('alias-redefined')
  })

  it('16: spaces of all kinds and hyphens for dashes are one', () => {
    expect(at(order, '2').description).toBe('Заявки муниципалитетов, беседы с кандидатами')
    expect(at(order, '6').schedule.windows).toEqual([['2025-03-01', '2025-04-30']])
    expect(at(order, '16').schedule.windows).toEqual([['2025-06-01', '2025-08-31']])
  })
})
