import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reportDocument } from './report-document.ts'
import { periodAround, periodKinds } from './report-period.ts'
import { countsInWords, doneInWords } from './report-words.ts'
import { totalOf, verdictOf, type Report, type ReportActivity, type ReportCounts } from './report.ts'

const none: ReportCounts = { asked: 0, done: 0, late: 0, unconfirmed: 0, awaiting: 0, overdue: 0, waived: 0, past: 0 }
const activity = (fields: Partial<ReportActivity> = {}): ReportActivity => ({
  activityId: 'a', number: '1.2', title: 'Размещение документов', schedule: 'до 28.02.2022', counts: { ...none, asked: 2, done: 1, overdue: 1 }, doneFrom: '2022-02-20', doneTo: '2022-02-20',
  targets: [{ words: 'не менее 90 % школ', measured: 50, isPercent: true, isStated: false, state: 'at-risk' }],
  proofs: [{ regionId: 64, assignmentId: 'p', place: 'Школа 1', on: '2022-02-20', document: { number: '7', date: '2022-02-19' }, link: 'https://school.example/doc', files: [{ id: 'f', name: 'Концепция.pdf' }], isByFact: false }],
  proofCount: 3,
  reasons: [{ kind: 'postponed', regionId: 64, assignmentId: 'q', place: 'Школа 2', on: '2022-02-27', until: '2022-03-15', text: 'ремонт' }], reasonCount: 1, ...fields,
})
const report = (activities: ReportActivity[]): Report => ({
  subject: { kind: 'territory', name: 'Первый район' }, period: { from: '2022-01-01', to: '2022-06-30' }, programmeDate: '2022-07-01', head: { seq: 12, hash: 'ab'.repeat(32) },
  roadmaps: [{ id: 'r', title: 'Дорожная карта', territory: 'Область', order: { number: '12-ОД', date: '2022-01-10' }, activities }],
})

describe('reportDocument', () => {
  it('says on the print itself which period, which programme date, which end of the journal', () => {
    expect(reportDocument(report([activity()])).corner).toEqual(['Период: 01.01.2022 – 30.06.2022', 'Дата программы: 01.07.2022', `Журнал: запись 12, ${'ab'.repeat(32)}`])
  })

  it('has for each activity what was done when, the target and the result, the proof and the reasons', () => {
    const texts = reportDocument(report([activity()])).cells.filter(({ row }) => row === 1).map(({ text }) => text)
    expect(texts).toEqual([
      '1.2', 'Размещение документов', 'до 28.02.2022', 'исполнено частично\n1 из 2; просрочено 1\n20.02.2022', 'не менее 90 % школ: 50\u00a0%',
      'Школа 1: документ № 7 от 19.02.2022; https://school.example/doc; файл «Концепция.pdf»\n… и ещё 2', 'Школа 2: срок перенесён до 15.03.2022: ремонт',
    ])
  })

  it('says so where nothing was asked', () => {
    expect(reportDocument({ ...report([]), roadmaps: [] }).cells.map(({ text }) => text)).toEqual(['За этот период поручений не было.'])
  })

  it('fills every place of its table once', () => {
    fc.assert(fc.property(fc.array(fc.record({ asked: fc.nat(9), done: fc.nat(9), late: fc.nat(9) }), { maxLength: 8 }), (counts) => {
      const { cells, rows, columns } = reportDocument(report(counts.map((one) => activity({ counts: { ...none, ...one } }))))
      const places = cells.flatMap(({ row, column, columnSpan }) => Array.from({ length: columnSpan }, (_, at) => `${row} ${column + at}`))
      expect(new Set(places).size).toBe(rows * columns.length)
      expect(places).toHaveLength(rows * columns.length)
    }))
  })
})

it('sums what its rows say', () => {
  fc.assert(fc.property(fc.array(fc.record({ asked: fc.nat(99), done: fc.nat(99), overdue: fc.nat(99) })), (all) => {
    const total = totalOf(all.map((one) => ({ counts: { ...none, ...one } })))
    expect(total.asked).toBe(all.reduce((sum, { asked }) => sum + asked, 0))
    expect(total.overdue).toBe(all.reduce((sum, { overdue }) => sum + overdue, 0))
  }))
})

it.each([
  [{}, 'not-asked'], [{ asked: 3 }, 'not-done'], [{ asked: 3, done: 2 }, 'partly'], [{ asked: 3, done: 3, late: 1 }, 'done-late'], [{ asked: 3, done: 3 }, 'done'],
] as const)('%o is called %s', (counts, verdict) => {
  expect(verdictOf({ ...none, ...counts })).toBe(verdict)
})

it('says nothing of what there is none of', () => {
  expect(countsInWords({ ...none, asked: 5, done: 4, late: 1 })).toBe('4 из 5, из них с опозданием 1')
  expect(countsInWords(none)).toBe('')
  expect(doneInWords({ doneFrom: '2022-02-20', doneTo: '2022-03-01' })).toBe('20.02.2022 – 01.03.2022')
})

describe('periodAround', () => {
  it.each([['month', '2022-02-01', '2022-02-28'], ['quarter', '2022-01-01', '2022-03-31'], ['half-year', '2022-01-01', '2022-06-30'], ['year', '2022-01-01', '2022-12-31']] as const)('the %s of a day in February', (kind, from, to) => {
    expect(periodAround('2022-02-14', kind)).toEqual({ from, to })
  })

  it('holds the day that it is around, and ends on a day that exists', () => {
    fc.assert(fc.property(fc.date({ min: new Date('2000-01-01'), max: new Date('2040-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)), fc.constantFrom(...periodKinds), (day, kind) => {
      const { from, to } = periodAround(day, kind)
      expect(from <= day && day <= to).toBe(true)
      expect(new Date(`${to}T00:00:00Z`).toISOString().slice(0, 10)).toBe(to)
    }))
  })
})
