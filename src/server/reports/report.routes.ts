import * as contract from '../../contract/reports.ts'
import { requireAccessSomewhere } from '../../domain/access/policy.ts'
import { dottedDate } from '../../domain/kernel/dotted-date.ts'
import { reportDocument } from '../../domain/reports/report-document.ts'
import { mountDownload, mountQuery, type Platform } from '../kernel/mount.ts'
import { writeInThread } from '../writing/write-in-thread.ts'
import { makeReport } from './make-report.ts'
import { listCurators } from './report-subject.read.ts'

const mediaTypes: Record<(typeof contract.reportFormats)[number], string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', pdf: 'application/pdf',
}

export function reportRoutes(platform: Platform): void {
  mountQuery(platform, contract.readReport, (context, { query }) => makeReport(context, query))
  mountDownload(platform, contract.downloadReport, async (context, { query: { format, ...asked } }) => {
    const report = await makeReport(context, asked)
    return {
      bytes: await writeInThread({ format, document: reportDocument(report) }), mediaType: mediaTypes[format],
      fileName: `Отчёт об исполнении, ${report.subject.name}, ${dottedDate(asked.from)}–${dottedDate(asked.to)}.${format}`.replace(/["/\\]/g, ' '),
    }
  })
  mountQuery(platform, contract.listReportCurators, async ({ actor, db }, { query }) => {
    requireAccessSomewhere(actor, 'report.read')
    return { items: await listCurators(db, actor, query) }
  })
}
