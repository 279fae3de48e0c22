import { describe, expect, it } from 'vitest'
import { aPlan, period } from '../../../../tests/support/plan-builders.ts'
import { printAnnex } from './print-annex.ts'

const printedRows = (plan: Parameters<typeof aPlan>) => printAnnex(aPlan(...plan)).rows.map((row) => (row.kind === 'section' ? row.text : row.lines[0]?.[0]))
const may = { title: 'Май', schedule: period('2025-05-01', '2025-05-31', 'май') }
const june = { title: 'Июнь', schedule: period('2026-06-01', '2026-06-30', 'июнь') }

describe('the year of months without a year', () => {
  it('is printed as a heading where it changes', () => {
    expect(printedRows([[may, june], { years: [2025, 2026] }])).toEqual(['2025 год', 'Май', '2026 год', 'Июнь'])
  })

  it('is printed above the section that begins it', () => {
    expect(printedRows([[{ ...may, section: 0 }], { years: [2025], title: 'План', sections: [{ number: '1', title: 'Начало' }] }])).toEqual(['2025 год', '1. Начало', 'Май'])
  })

  it('is not printed where the title names it, or the schedule itself', () => {
    expect(printedRows([[may], { years: [2025], title: 'План на 2025 год' }])).toEqual(['Май'])
    expect(printedRows([[{ title: 'Май', schedule: period('2025-05-01', '2025-05-31', 'май 2025 года') }], { years: [2025] }])).toEqual(['Май'])
  })

  it('is not printed where the schedule is printed from its windows, or lasts as long as the plan', () => {
    expect(printedRows([[{ title: 'Май', schedule: period('2025-05-01', '2025-05-31') }], { years: [2025] }])).toEqual(['Май'])
    expect(printedRows([[{ title: 'Всё время', schedule: period('2025-01-01', '2026-12-31', 'весь период') }], { years: [2025, 2026] }])).toEqual(['Всё время'])
  })
})
