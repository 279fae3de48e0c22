import type { personalDataFormats } from '../../contract/personal-data.ts'
import { roleNames } from '../../contract/role-names.ts'
import { writePage } from '../../documents/html/write-page.ts'
import { roles } from '../../domain/access/role.ts'
import { dottedDate } from '../../domain/kernel/dotted-date.ts'
import { groundNames, purposeNames } from '../../domain/personal-data/ground.ts'
import type { PersonalTable } from '../../domain/personal-data/personal-table.ts'
import type { Download } from '../kernel/mount.ts'
import type { KeptRows } from './personal-data.read.ts'

/** All that is kept about a person as a file: JSON for a program, a page for a reader. */
export function exportOf(kept: readonly KeptRows[], format: (typeof personalDataFormats)[number], now: Date): Download {
  const fileName = `Персональные данные, ${now.toISOString().slice(0, 10)}.${format}`
  if (format === 'json') return { bytes: new TextEncoder().encode(JSON.stringify(asJson(kept, now), null, 2)), mediaType: 'application/json; charset=utf-8', fileName }
  return { bytes: pageOf(kept, now), mediaType: 'text/html; charset=utf-8', fileName }
}

function asJson(kept: readonly KeptRows[], now: Date): unknown {
  return {
    format: 'opora.personal-data/1', madeAt: now.toISOString(),
    tables: kept.map(({ table, total, rows }) => ({
      table: table.table, title: table.title, total,
      fields: table.fields.map(({ column, name, purpose, ground, kept: term, shown, isSecret }) => ({ column, name, purpose: purposeNames[purpose], ground: groundNames[ground], kept: term, shown, isSecret: isSecret ?? false })),
      rows,
    })),
  }
}

function pageOf(kept: readonly KeptRows[], now: Date): Uint8Array {
  return writePage({
    title: 'Что система «Опора» хранит о человеке',
    lead: [`Составлено ${dottedDate(now.toISOString())}. Ключи и отпечатки, по которым пускают в систему, не выдаются: сказано лишь, что они есть.`],
    sections: kept.map(({ table, total, rows }) => ({
      title: table.title,
      notes: [...table.fields.map(noteOf), total > rows.length ? `Всего записей: ${total}; показано ${rows.length}.` : `Всего записей: ${total}.`],
      columns: columnsOf(table).map(({ name }) => name),
      rows: rows.map((row) => columnsOf(table).map(({ column }) => inWords(row[column]))),
    })),
  })
}

function columnsOf({ fields, dates }: PersonalTable): { column: string; name: string }[] {
  return [...fields.filter(({ isSecret }) => !isSecret), ...Object.entries(dates).map(([column, name]) => ({ column, name }))]
}

function noteOf({ name, purpose, ground, kept, shown }: PersonalTable['fields'][number]): string {
  return `${name}. Для чего: ${purposeNames[purpose]}. Основание: ${groundNames[ground]}. Сколько хранится: ${kept}. Где видно: ${shown}.`
}

function inWords(value: unknown): string {
  if (value === null || value === undefined) return '—'
  if (value instanceof Date) return value.toISOString()
  const role = roles.find((one) => one === value)
  return role === undefined ? String(value) : roleNames[role]
}
