import * as documents from '../../contract/programme-documents.ts'
import { requireAccessSomewhere } from '../../domain/access/policy.ts'
import { mountCommand, mountDownload, mountQuery, type Platform } from '../kernel/mount.ts'
import { documentProse } from '../../domain/programme-documents/document-prose.ts'
import { writeInThread } from '../writing/write-in-thread.ts'
import { acceptDocument, checkOwnFile, commentDocument, confirmDocument, fillDocument, leaveOwnFile, mendDocument, nameVersion, resolveComment, returnDocument, sendDocument, startDocument, unlockField, giveOwnFile } from './document.commands.ts'
import { listSchoolDocuments, readDocument, readSchoolDocuments, readVersion } from './document.read.ts'

const mediaTypes = { docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', pdf: 'application/pdf' } as const

type Params = { region: number; id: string }
const addressOf = ({ region, id }: Params) => ({ regionId: region, id })

/** `onAddress`: an address is to be tried. */
export function programmeDocumentRoutes(platform: Platform, onAddress: () => void): void {
  mountQuery(platform, documents.listSchoolDocuments, ({ actor, db, programmeDate }, { params, query }) => {
    requireAccessSomewhere(actor, 'document.read')
    return listSchoolDocuments(db, actor, params.id, query, programmeDate)
  })
  mountQuery(platform, documents.readSchoolDocuments, ({ actor, db, programmeDate }, { params }) => readSchoolDocuments(db, actor, params.id, params.school, programmeDate))
  mountQuery(platform, documents.readDocument, ({ actor, db, programmeDate }, { params }) => readDocument(db, actor, addressOf(params), programmeDate))
  mountQuery(platform, documents.readVersion, ({ actor, db }, { params }) => readVersion(db, actor, addressOf(params), params.number))
  mountDownload(platform, documents.downloadDocument, async ({ actor, db, programmeDate }, { params, query: { format, version } }) => {
    const document = await readDocument(db, actor, addressOf(params), programmeDate)
    const { content } = version === undefined ? document : await readVersion(db, actor, addressOf(params), version)
    const { school, territory, programme, factor, template } = document
    const prose = documentProse(template, content, { factor: factor?.name ?? null, under: [school.name, territory.name, `${programme.year} год`] })
    return { bytes: await writeInThread({ format, prose }), mediaType: mediaTypes[format], fileName: `${prose.title}, ${school.name}.${format}`.replace(/["/\\]/g, ' ') }
  })
  mountCommand(platform, documents.startDocument, (context, { params, body }) => startDocument(context, { programmeId: params.id, schoolId: params.school, ...body }))
  mountCommand(platform, documents.fillDocument, (context, { params, body }) => fillDocument(context, addressOf(params), body.content))
  mountCommand(platform, documents.giveOwnFile, (context, { params, body: { version, fileId, address } }) => {
    context.afterCommit(onAddress)
    return giveOwnFile(context, { ...addressOf(params), version }, fileId, address)
  })
  mountCommand(platform, documents.checkOwnFile, (context, { params, body }) => {
    context.afterCommit(onAddress)
    return checkOwnFile(context, { ...addressOf(params), ...body })
  })
  mountCommand(platform, documents.leaveOwnFile, (context, { params, body }) => leaveOwnFile(context, { ...addressOf(params), ...body }))
  mountCommand(platform, documents.nameVersion, (context, { params, body }) => nameVersion(context, addressOf(params), body.name))
  mountCommand(platform, documents.sendDocument, (context, { params, body }) => sendDocument(context, { ...addressOf(params), ...body }))
  mountCommand(platform, documents.confirmDocument, (context, { params, body }) => confirmDocument(context, { ...addressOf(params), ...body }))
  mountCommand(platform, documents.returnDocument, (context, { params, body }) => returnDocument(context, { ...addressOf(params), version: body.version }, 'return', body.messages))
  mountCommand(platform, documents.sendBackDocument, (context, { params, body }) => returnDocument(context, { ...addressOf(params), version: body.version }, 'send-back', body.messages))
  mountCommand(platform, documents.acceptDocument, (context, { params, body }) => acceptDocument(context, { ...addressOf(params), ...body }))
  mountCommand(platform, documents.unlockField, (context, { params, body }) => unlockField(context, { ...addressOf(params), version: body.version }, body.field, body.reason))
  mountCommand(platform, documents.mendDocument, (context, { params, body }) => mendDocument(context, { ...addressOf(params), ...body }))
  mountCommand(platform, documents.commentDocument, (context, { params, body: { commentId, ...comment } }) => commentDocument(context, addressOf(params), { id: commentId, ...comment }))
  mountCommand(platform, documents.resolveComment, (context, { params }) => resolveComment(context, addressOf(params), params.comment))
}
