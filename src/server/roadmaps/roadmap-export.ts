import { toEmbedded } from '../../contract/embedded-plan.ts'
import { toInterchange } from '../../contract/interchange.ts'
import type { exportFormats } from '../../contract/roadmaps.ts'
import { writeCalendar } from '../../documents/calendar/write-calendar.ts'
import { annexDocument } from '../../domain/roadmaps/printing/annex-document.ts'
import { planCalendar } from '../../domain/roadmaps/printing/plan-calendar.ts'
import { printAnnex } from '../../domain/roadmaps/printing/print-annex.ts'
import type { Revision } from '../../domain/roadmaps/revisions/revision.ts'
import type { Download } from '../kernel/mount.ts'
import { writeInThread } from '../writing/write-in-thread.ts'

type ExportFormat = (typeof exportFormats)[number]

const mediaTypes: Record<ExportFormat, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
  ics: 'text/calendar; charset=utf-8',
  json: 'application/json; charset=utf-8',
}

/** A revision as a file; the file's name says what it is and which revision. */
export async function exportRevision(revision: Revision, format: ExportFormat, now: Date): Promise<Download> {
  const name = `Дорожная карта, редакция ${revision.number}${revision.state === 'draft' ? ' (черновик)' : ''}`
  return { bytes: await bytesOf(revision, format, now), mediaType: mediaTypes[format], fileName: `${name}.${format}` }
}

async function bytesOf({ plan }: Revision, format: ExportFormat, now: Date): Promise<Uint8Array> {
  if (format === 'ics') return writeCalendar(planCalendar(plan, ({ id }) => id), now)
  if (format === 'json') return new TextEncoder().encode(JSON.stringify(toInterchange(plan), null, 2))
  return writeInThread({ format, document: annexDocument(printAnnex(plan), JSON.stringify(toEmbedded(plan))) })
}
