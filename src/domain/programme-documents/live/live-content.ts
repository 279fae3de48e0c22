import * as Y from 'yjs'
import type { CivilDate } from '../../kernel/civil-date.ts'
import { targetSources, type DocumentContent, type DocumentPerson, type FieldValue } from '../document-content.ts'
import { fieldsOf, type DocumentTemplate, type TemplateField } from '../document-template.ts'
import { rowColumns, type ColumnKind, type RowKind } from './row-columns.ts'

/**
 * A document as several write it at once: a text of its own for each text field, one map for dates, numbers and people (the last one wins), and for a
 * table a map of rows by their ids, each a map of cells, so that two who work in different rows or cells lose nothing of each other.
 */
export function textOf(live: Y.Doc, field: string): Y.Text {
  return live.getText(`text ${field}`)
}

export function valuesOf(live: Y.Doc): Y.Map<unknown> {
  return live.getMap('values')
}

export type LiveRow = Y.Map<unknown>

export function rowsOf(live: Y.Doc, field: string): Y.Map<LiveRow> {
  return live.getMap(`rows ${field}`)
}

/** What stands in it now. Whatever a client may have put there that the template does not know is passed over. */
export function readLive(live: Y.Doc, template: DocumentTemplate): DocumentContent {
  return Object.fromEntries(fieldsOf(template).map((field) => [field.code, readField(live, field)]))
}

export function readField(live: Y.Doc, { code, kind }: Pick<TemplateField, 'code' | 'kind'>): FieldValue {
  switch (kind) {
    // Without what can't stand in a database, or in a printed document.
    case 'text': return { kind, text: cleaned(textOf(live, code).toJSON(), 200_000) }
    case 'number': return { kind, number: readNumber(valuesOf(live).get(code)) }
    case 'date': return { kind, date: readDate(valuesOf(live).get(code)) }
    case 'people': return { kind, people: readPeople(valuesOf(live).get(code)) }
    case 'list':
    case 'targets':
    case 'actions': return { kind, rows: readRows(live, code, kind) } as FieldValue
    // Nobody writes it.
    case 'stage': return { kind, factor: '', actions: [], changes: [] }
  }
}

/** Sets fields to plain values, touching as little as is needed: what others write at the same time in another place stays. */
export function writeLive(live: Y.Doc, template: DocumentTemplate, content: DocumentContent, origin?: unknown): void {
  live.transact(() => {
    for (const { code, kind } of fieldsOf(template)) {
      const value = content[code]
      if (value?.kind === kind) writeField(live, code, value)
    }
  }, origin)
}

export function writeField(live: Y.Doc, code: string, value: FieldValue): void {
  switch (value.kind) {
    case 'text': return replaceText(textOf(live, code), value.text)
    case 'number': return void valuesOf(live).set(code, value.number)
    case 'date': return void valuesOf(live).set(code, value.date)
    case 'people': return void valuesOf(live).set(code, value.people)
    case 'list':
    case 'targets':
    case 'actions': return writeRows(rowsOf(live, code), value.kind, value.rows)
    case 'stage': return undefined
  }
}

/** One change between what is the same at both ends, never in the middle of a sign of two halves. */
export function replaceText(text: Y.Text, wanted: string): void {
  const now = text.toJSON()
  if (now === wanted) return
  const shorter = Math.min(now.length, wanted.length)
  let start = 0
  while (start < shorter && now[start] === wanted[start]) start += 1
  if (start > 0 && isHighHalf(now.charCodeAt(start - 1))) start -= 1
  let end = 0
  while (end < shorter - start && now[now.length - 1 - end] === wanted[wanted.length - 1 - end]) end += 1
  if (end > 0 && isLowHalf(now.charCodeAt(now.length - end))) end -= 1
  if (now.length - end > start) text.delete(start, now.length - end - start)
  if (wanted.length - end > start) text.insert(start, wanted.slice(start, wanted.length - end))
}

/** Behind the last one. */
export function addRow(rows: Y.Map<LiveRow>, id: string, cells: Readonly<Record<string, unknown>>): void {
  const last = Math.max(0, ...[...rows.values()].map((row) => Number(row.get('at')) || 0))
  rows.set(id, new Y.Map<unknown>([...Object.entries(cells), ['at', last + 1]]))
}

function writeRows(rows: Y.Map<LiveRow>, kind: RowKind, wanted: readonly { id: string }[]): void {
  const kept = new Set(wanted.map(({ id }) => id))
  for (const id of rows.keys()) if (!kept.has(id)) rows.delete(id)
  for (const [at, row] of wanted.entries()) {
    const cells = Object.entries({ ...row, at: at + 1 }).filter(([name]) => name === 'at' || name in rowColumns[kind])
    const known = rows.get(row.id)
    if (known === undefined) rows.set(row.id, new Y.Map<unknown>(cells))
    else for (const [name, cell] of cells) if (JSON.stringify(known.get(name)) !== JSON.stringify(cell)) known.set(name, cell)
  }
}

function readRows(live: Y.Doc, code: string, kind: RowKind): object[] {
  return [...rowsOf(live, code).entries()].filter(([, row]) => row instanceof Y.Map).slice(0, 500)
    .toSorted(([one, first], [other, second]) => (Number(first.get('at')) || 0) - (Number(second.get('at')) || 0) || (one < other ? -1 : 1))
    .map(([id, row]) => Object.fromEntries([['id', cleaned(id, 60)], ...Object.entries(rowColumns[kind]).map(([name, column]) => [name, readCell(column, row.get(name))])]) as object)
}

function readCell(column: ColumnKind, cell: unknown): unknown {
  switch (column) {
    case 'line': return cleaned(cell, 4_000)
    case 'number': return readNumber(cell)
    case 'date': return readDate(cell)
    case 'people': return readPeople(cell)
    case 'source': return targetSources.find((one) => one === cell) ?? 'stated'
  }
}

function readNumber(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) && Math.abs(value) < 1e12 ? value : null
}

function readDate(value: unknown): CivilDate | null {
  return typeof value === 'string' && /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(value) ? value : null
}

function readPeople(value: unknown): DocumentPerson[] {
  if (!Array.isArray(value)) return []
  return value.slice(0, 100).flatMap((one: unknown): DocumentPerson[] => {
    if (typeof one !== 'object' || one === null || !('name' in one)) return []
    const id = 'personId' in one && typeof one.personId === 'string' && /^[0-9a-f-]{36}$/.test(one.personId) ? one.personId : null
    const name = cleaned(one.name, 200).trim()
    return name === '' ? [] : [{ personId: id, name }]
  })
}

/** Control signs but tab and line feed, and halves of signs that stand alone. */
const unfit = /(?![\t\n])\p{Cc}|\p{Cs}/gu

function cleaned(text: unknown, longest: number): string {
  return typeof text === 'string' ? text.slice(0, longest).replaceAll(unfit, '') : ''
}

function isHighHalf(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}

function isLowHalf(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}
