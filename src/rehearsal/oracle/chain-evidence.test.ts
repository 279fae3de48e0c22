import { describe, expect, it } from 'vitest'
import { chainRecord } from '../record/chain-record.ts'
import type { Reading } from '../record/document-record.ts'
import type { ChainStep, PrintedRow } from '../record/chain-steps.ts'
import { chainEvidence } from './chain-evidence.ts'
import { deeds } from './deeds.ts'
import { judge, type ReportedTarget } from './judge.ts'

const ids = ['школа 1', 'школа 2', 'школа 3', 'школа 4']
const row = (title: string, description: string | null = null): PrintedRow => ({ title, description, indicator: { text: '100% школ' }, parts: [] })
const rows = new Map<number, PrintedRow>([
  [1, row('Анкетирование участников образовательных отношений', 'Для рисковых профилей школ')],
  [2, row('Первичное посещение школ кураторами', 'Верификация РПШ')],
  [3, row('Посещение школ кураторами в течение года')],
  [5, { ...row('Работа с концептуальными документами'), parts: ['Разработка концептуальных документов', 'Подтверждение куратором концептуальных документов'].map((description) => ({ description, indicator: { text: '100% школ' } })) }],
  [6, row('Экспертиза концептуальных документов')],
  [7, { ...row('Подготовка подтверждающих документов 1 этапа'), parts: ['Подготовка документов антирисковых программ', 'Подтверждение куратором документов'].map((description) => ({ description, indicator: { text: '100% школ' } })) }],
  [8, row('Экспертиза подтверждающих документов (1-ый этап)')],
  [4, { ...row('Работа с РПШ'), parts: ['Заполнение формы «Самодиагностика»', 'Активация рисков', 'Подтверждение куратором'].map((description) => ({ description, indicator: { text: '100% школ' } })) }],
])

/** Three of four schools did each step; the fourth gave too few sheets. */
function evidence() {
  const record = chainRecord(ids.map((id) => ({ id, name: id })))
  record.isSurveyed = true
  record.isReviewed = true
  record.isStaged = true
  for (const [at, school] of [...record.schools.values()].entries()) {
    school.required = { teacher: 10, pupil: 20 }
    school.sheets.teacher = Array.from({ length: at === 3 ? 4 : 12 }, () => ({}))
    school.sheets.pupil = Array.from({ length: 20 }, () => ({}))
    const reading: Reading = { level: 'municipality', sampleId: null, kind: 'initial', percents: [80], conclusion: at < 3 ? { percent: 80, outcome: 'pass' } : null, rule: { experts: 1, allowedDifference: 20, passFrom: 60 } }
    school.documents.set('d', { id: 'd', kind: 'development-concept', factor: null, state: 'accepted', wasGivenBack: false, readings: new Map([[1, reading]]), schedules: [] })
    school.documents.set('r', { id: 'r', kind: 'stage-1-report', factor: null, state: 'accepted', wasGivenBack: false, readings: new Map([[1, { ...reading, conclusion: at < 2 ? reading.conclusion : null }]]), schedules: [] })
    if (at < 3) for (const step of ['first-visit', 'visit', 'verify', 'diagnose', 'activate', 'confirm', 'write', 'confirm-documents', 'prove-1', 'confirm-stage-1'] satisfies ChainStep[]) school.done.add(step)
  }
  const written = deeds()
  const itself = new Map(ids.map((id) => [id, [id]]))
  const curators = new Map([['куратор 1', ids.slice(0, 2)], ['куратор 2', ids.slice(2)]])
  const chain = chainEvidence({ record, rows, level: 'municipality', territoryId: 1, deeds: written, years: [2022], schoolsOf: { 'schools': itself, 'earlier-schools': new Map(), curators, 'municipal-coordinators': new Map(), 'municipalities': new Map() } })
  return { written, evidence: { deeds: written, years: [2022], chain, members: { 'schools': ids, 'earlier-schools': [], 'curators': [...curators.keys()], 'municipal-coordinators': [], 'municipalities': [] } } }
}

const target = (over: Partial<ReportedTarget>): ReportedTarget => ({ comparator: 'gte', value: 90, unit: 'percent', of: 'школ', part: null, words: '', basis: 'facts', measured: 75, ...over })

/** Each measure with what an engine that counts right says. */
const measures: readonly (readonly [name: string, position: number, Partial<ReportedTarget>])[] = [
  ['participation of schools', 1, { words: '100% школ прошли анкетирование', measured: 75 }],
  ['participation of respondents', 1, { of: 'требуемых респондентов', words: 'Не менее 90% требуемых респондентов участвовали', measured: 95 }],
  ['visits by curators', 2, { of: 'кураторов', words: '100% кураторов посетили школы', measured: 50 }],
  ['visits of schools', 3, { words: '100% посещений школ', measured: 75 }],
  ['verification', 2, { words: 'РПШ 100% школ верифицированы', measured: 75 }],
  ['self-diagnosis', 4, { part: 'Заполнение формы «Самодиагностика»', words: '100% школ заполнили форму', measured: 75 }],
  ['activation', 4, { part: 'Активация рисков', words: '100% школ активировали риски', measured: 75 }],
  ['written documents', 5, { part: 'Разработка концептуальных документов', words: '100% школ разработали и разместили документы', measured: 75 }],
  ['confirmed documents', 5, { part: 'Подтверждение куратором концептуальных документов', of: 'кураторов', words: '100% кураторов подтвердили документы', measured: 50 }],
  ['read documents', 6, { words: '100% школ даны рекомендации', measured: 75 }],
  ['stages proved', 7, { part: 'Подготовка документов антирисковых программ', words: '100% школ подготовили и разместили документы', measured: 75 }],
  ['stages confirmed', 7, { part: 'Подтверждение куратором документов', of: 'кураторов', words: '100% кураторов подтвердили документы', measured: 50 }],
  ['stages read', 8, { words: '100% школ даны рекомендации', measured: 50 }],
  ['confirmation', 4, { part: 'Подтверждение куратором', of: 'кураторов', words: '100% кураторов подтвердили выбор', measured: 50 }],
]

describe.each(measures)('the oracle of %s', (_, position, over) => {
  const right = target(over)

  it('agrees with an engine that counts right', () => {
    expect(judge(position, right, evidence().evidence)).toEqual([])
  })

  it.each<[string, Partial<ReportedTarget>]>([
    ['dropped a fact', { measured: (right.measured ?? 0) - 25 }],
    ['counted a fact twice', { measured: 100 }],
    ['counted facts of another population', { measured: 33.3 }],
    ['took what somebody typed in', { basis: 'stated' }],
    ['has nothing', { basis: null, measured: null }],
  ])('shows a mismatch where the engine %s', (__, fault) => {
    expect(judge(position, { ...right, ...fault }, evidence().evidence)).toHaveLength(1)
  })
})

it('counts neither way what was taken off a school', () => {
  const { written, evidence: found } = evidence()
  written.asked({ duty: 'do', deed: 'd', position: 4, part: 'Активация рисков', words: 'Выберите рисковые направления, над которыми будет работать школа, и отправьте куратору: поручение закроется само.', members: [{ whom: 'schools', member: 'школа 4' }] })
  written.spared('d')
  expect(judge(4, target({ part: 'Активация рисков', words: '100% школ активировали риски', measured: 100 }), found)).toEqual([])
})
