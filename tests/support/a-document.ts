import { randomUUID } from 'node:crypto'
import { documentTemplates } from '../../src/domain/catalogue/document-templates/document-templates.ts'
import type { DocumentContent } from '../../src/domain/programme-documents/document-content.ts'
import type { DocumentKind } from '../../src/domain/programme-documents/document-kind.ts'
import type { DocumentState } from '../../src/domain/programme-documents/document-states.ts'
import type { Database } from '../../src/server/db/database.ts'

type Place = { regionId: number; territoryId: number; organisationId: string; programmeId: string }

/** A document of a school, in a state, written by nobody of those who try; straight into the database. */
export async function aDocument(db: Database['db'], { regionId, territoryId, organisationId, programmeId }: Place, state: DocumentState, kind: DocumentKind = 'anti-risk-programme'): Promise<string> {
  const id = randomUUID()
  await db.insertInto('programme_document').values({
    region_id: regionId, id, programme_id: programmeId, organisation_id: organisationId, territory_id: territoryId, kind, factor: kind === 'anti-risk-programme' ? `f${id.slice(0, 8)}` : null, state, template: JSON.stringify(documentTemplates[kind]), base: Buffer.alloc(0),
    changed_at: new Date(), unlocked_field: null, unlock_reason: null, file_id: null, address: null, address_state: null, address_problem: null, address_checked_at: null, sent_version: null, sent_on: null, sent_by: null, decided_on: null, accepted_on: null,
  }).execute()
  return id
}

/** Back into a state, as if nothing had happened to it. */
export async function putDocument(db: Database['db'], { regionId, id }: { regionId: number; id: string }, state: DocumentState, unlockedField: string | null): Promise<void> {
  await db.updateTable('programme_document').set({ state, version: 1, unlocked_field: unlockedField, unlock_reason: unlockedField === null ? null : 'Опечатка', decided_on: null, accepted_on: null }).where('region_id', '=', regionId).where('id', '=', id).execute()
}

const text = (of: string): DocumentContent[string] => ({ kind: 'text', text: of })
const lines = (...of: string[]): DocumentContent[string] => ({ kind: 'list', rows: of.map((one, at) => ({ id: `l${at + 1}`, text: one })) })

/** A whole anti-risk programme, with nothing missing. */
export const wholeAntiRiskProgramme: DocumentContent = {
  name: text('Программа «Учитель рядом»'), causes: text('Молодые учителя уезжают'), aim: text('К декабрю закрыть вакансии учителей математики и русского языка'), tasks: lines('Привлечь двух учителей', 'Наладить наставничество'),
  targets: { kind: 'targets', rows: [{ id: 't1', text: 'Вакансии', unit: 'ставок', from: 2, to: 0, by: '2022-12-01', source: 'stated', index: '' }] },
  methods: text('Ежемесячная сверка штатного расписания'), begins: { kind: 'date', date: '2022-03-01' }, ends: { kind: 'date', date: '2022-12-31' },
  result: text('Все часы математики и русского языка ведут учителя-предметники'), performers: { kind: 'people', people: [{ personId: null, name: 'Иванова Мария Петровна' }] },
  actions: {
    kind: 'actions', rows: [
      { id: 'a1', task: 'Кадры', text: 'Объявить вакансии', schedule: 'до 15 апреля 2022 года', responsible: [{ personId: null, name: 'Иванова Мария Петровна' }], participants: '', target: 't1', proof: 'Ссылка на объявление' },
      { id: 'a2', task: 'Наставничество', text: 'Встречи наставников', schedule: 'ежемесячно', responsible: [{ personId: null, name: 'Иванова Мария Петровна' }], participants: 'учителя', target: '', proof: 'Протокол' },
    ],
  },
}

const long = 'Школа работает в селе, в ней учатся сто сорок детей и работают пятнадцать учителей. '.repeat(5)
export const wholeConcept: DocumentContent = { about: text(long), analysis: text(long), causes: text(long), aim: text(long), tasks: lines('Наладить наставничество'), measures: lines('Наставничество', 'Открытые уроки'), responsible: { kind: 'people', people: [{ personId: null, name: 'Иванова Мария Петровна' }] } }
export const wholeMediumTerm: DocumentContent = {
  name: text('Среднесрочная программа развития'), aim: text(long), tasks: lines('Наладить наставничество'), targets: { kind: 'targets', rows: [{ id: 't1', text: 'Вакансии', unit: 'ставок', from: 2, to: 0, by: '2022-12-01', source: 'stated', index: '' }] },
  methods: text(long), begins: { kind: 'date', date: '2022-03-01' }, ends: { kind: 'date', date: '2022-12-31' }, stages: text(long), measures: lines('Наставничество'), result: text(long),
  performers: { kind: 'people', people: [{ personId: null, name: 'Иванова Мария Петровна' }] }, governance: text(long),
}
