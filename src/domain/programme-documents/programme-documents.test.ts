import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { wholeAntiRiskProgramme } from '../../../tests/support/a-document.ts'
import { documentTemplates } from '../catalogue/document-templates/document-templates.ts'
import { wordedWindows, isReadableSchedule } from '../assignments/planning/worded-windows.ts'
import { documentGaps } from './completeness.ts'
import { documentKinds } from './document-kind.ts'
import { setOf } from './document-set.ts'
import { documentRules, documentStates, isStepOpen } from './document-states.ts'
import { fieldsOf } from './document-template.ts'
import { documentText } from './document-text.ts'
import { readLive, replaceText, textOf, writeLive } from './live/live-content.ts'
import { stageTemplate, withFactor } from './stage-template.ts'
import { countTemplateFaults } from './template-faults.ts'

const antiRisk = documentTemplates['anti-risk-programme']

describe('The shipped templates', () => {
  it('can be used as they are', () => {
    for (const kind of documentKinds) expect(countTemplateFaults(documentTemplates[kind]), kind).toBe(0)
  })

  it('are faulty with two fields of one code, with none, or without a title', () => {
    const [section] = antiRisk.sections
    const field = section?.fields[0]
    if (section === undefined || field === undefined) throw new Error('No field')
    expect(countTemplateFaults({ title: 'Т', sections: [{ ...section, fields: [field, field] }] })).toBe(1)
    expect(countTemplateFaults({ title: '', sections: [] })).toBe(2)
  })
})

describe('A live document', () => {
  it('reads as it was written, whatever kinds its fields are of', () => {
    const live = new Y.Doc()
    writeLive(live, antiRisk, wholeAntiRiskProgramme)
    expect(readLive(live, antiRisk)).toEqual(wholeAntiRiskProgramme)
    writeLive(live, antiRisk, wholeAntiRiskProgramme)
    expect(readLive(live, antiRisk)).toEqual(wholeAntiRiskProgramme)
  })

  it('passes over what its template does not know, and what could not be printed or stored', () => {
    const live = new Y.Doc()
    live.getMap('values').set('begins', 'вчера')
    live.getMap('values').set('performers', [{ name: 7 }, { name: ' Пётр ', personId: 'x' }])
    live.getMap('rows tasks').set('a', 'not a row')
    textOf(live, 'aim').insert(0, 'Цель\u0000\ud800!')
    expect(readLive(live, antiRisk)).toMatchObject({ begins: { date: null }, performers: { people: [{ personId: null, name: 'Пётр' }] }, tasks: { rows: [] }, aim: { text: 'Цель!' } })
  })

  it('keeps what two wrote at the same time, in one text and in rows of one table', () => {
    const [one, other] = [new Y.Doc(), new Y.Doc()]
    writeLive(one, antiRisk, wholeAntiRiskProgramme)
    Y.applyUpdate(other, Y.encodeStateAsUpdate(one))
    replaceText(textOf(one, 'methods'), 'Подробная ежемесячная сверка штатного расписания')
    replaceText(textOf(other, 'methods'), 'Ежемесячная сверка штатного расписания и нагрузки')
    const tasks = wholeAntiRiskProgramme['tasks']
    if (tasks?.kind !== 'list') throw new Error('No tasks')
    writeLive(one, antiRisk, { tasks: { kind: 'list', rows: tasks.rows.map((row) => (row.id === 'l1' ? { ...row, text: 'Привлечь трёх учителей' } : row)) } })
    writeLive(other, antiRisk, { tasks: { kind: 'list', rows: [...tasks.rows, { id: 'l3', text: 'Открыть класс' }] } })
    Y.applyUpdate(other, Y.encodeStateAsUpdate(one))
    Y.applyUpdate(one, Y.encodeStateAsUpdate(other))
    expect(readLive(one, antiRisk)).toEqual(readLive(other, antiRisk))
    const { methods, tasks: both } = readLive(one, antiRisk)
    expect(methods).toMatchObject({ text: expect.stringMatching(/одробная.*и нагрузки/) })
    expect(both).toMatchObject({ rows: [{ text: 'Привлечь трёх учителей' }, { text: 'Наладить наставничество' }, { text: 'Открыть класс' }] })
  })

  it('never cuts a sign of two halves', () => {
    const live = new Y.Doc()
    const text = textOf(live, 'aim')
    text.insert(0, 'а😀б')
    replaceText(text, 'а😁б')
    expect(text.toJSON()).toBe('а😁б')
  })
})

const readable = (schedule: string) => isReadableSchedule(schedule, 2022)

describe('What is missing', () => {
  it('is nothing in a whole programme, and every needed field in an empty one', () => {
    expect(documentGaps(antiRisk, wholeAntiRiskProgramme, readable)).toEqual([])
    expect(documentGaps(antiRisk, {}, readable).map(({ field }) => field)).toEqual(fieldsOf(antiRisk).filter(({ isRequired }) => isRequired).map(({ code }) => code))
  })

  it('is told row by row', () => {
    const actions = wholeAntiRiskProgramme['actions']
    if (actions?.kind !== 'actions') throw new Error('No actions')
    const broken = { ...wholeAntiRiskProgramme, actions: { ...actions, rows: actions.rows.map((row) => Object.assign({}, row, { schedule: 'когда-нибудь', responsible: [], proof: ' ' })) } }
    expect(documentGaps(antiRisk, broken, readable).map(({ code, row }) => `${code} ${row ?? ''}`)).toEqual(['action-unread-schedule 1', 'action-nobody 1', 'action-no-proof 1', 'action-unread-schedule 2', 'action-nobody 2', 'action-no-proof 2'])
  })
})

it('The words of an action say its windows; what names no end lasts until the end of the year', () => {
  expect(wordedWindows('до 15 апреля', 2022)).toEqual([{ occurrence: 0, startsOn: null, dueOn: '2022-04-15' }])
  expect(wordedWindows('ежемесячно', 2022).length).toBe(12)
  expect(wordedWindows('постоянно', 2022).map(({ dueOn }) => dueOn)).toEqual(['2022-12-31'])
})

it('A set is whole when every document that the confirmed choice asks for is in it', () => {
  const written = [{ kind: 'development-concept', factor: null, state: 'accepted' }, { kind: 'medium-term-programme', factor: null, state: 'sent' }] as const
  expect(setOf(null, written)).toEqual({ due: 2, isHandedIn: false, isConfirmed: false })
  expect(setOf([], written)).toEqual({ due: 2, isHandedIn: true, isConfirmed: false })
  expect(setOf(['a'], written)).toEqual({ due: 3, isHandedIn: false, isConfirmed: false })
  expect(setOf(['a'], [...written, { kind: 'anti-risk-programme', factor: 'a', state: 'sent' }])).toMatchObject({ isHandedIn: true })
})

it('A report takes in a factor more behind those that it speaks of, once', () => {
  const catalogue = documentTemplates['stage-1-report']
  const report = stageTemplate(catalogue, [{ code: 'one', name: 'Первое' }])
  const wider = withFactor(report, catalogue, { code: 'other', name: 'Другое' })
  expect(wider).toEqual(stageTemplate(catalogue, [{ code: 'one', name: 'Первое' }, { code: 'other', name: 'Другое' }]))
  expect(withFactor(wider, catalogue, { code: 'one', name: 'Первое' })).toBe(wider)
  expect(documentText(wider, { 'said-1': { kind: 'text', text: 'Да' } })).toBe(documentText(report, { 'said-1': { kind: 'text', text: 'Да' } }))
})

it('A document that is handed in is written into by nobody, an accepted one only where it is unlocked', () => {
  const writable = documentStates.filter((state) => isStepOpen('write', { state, unlockedField: null }))
  expect(writable).toEqual(['draft', 'returned'])
  expect(isStepOpen('write', { state: 'accepted', unlockedField: 'aim' })).toBe(true)
  for (const { from, to } of Object.values(documentRules)) if (to !== null) expect(from).not.toContain(to)
})
