import * as reviews from '../../contract/reviews.ts'
import { requireAccessSomewhere } from '../../domain/access/policy.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import { mountCommand, mountDownload, mountQuery, type Platform } from '../kernel/mount.ts'
import { listRounds, readBoard } from './board.read.ts'
import { concludeReviews } from './conclude.commands.ts'
import { conclusionDocument } from './conclusion-document.ts'
import { distributeReviews, drawReviewSample } from './distribute.commands.ts'
import type { DocumentsInReview } from './documents-in-review.ts'
import type { FilesToRead } from './files-to-read.ts'
import { declineReview, giveReview, reassignReview, saveReview } from './review.commands.ts'
import { documentReviews, listMyReviews, readConclusion, readReview, reviewedFile } from './review.read.ts'

type Params = { region: number; id: string }
const addressOf = ({ region, id }: Params) => ({ regionId: region, id })

/** `documents`: what a review does with the documents that it is of; `out`: how files come to those who may read them. */
export function reviewRoutes(platform: Platform, documents: DocumentsInReview, out: FilesToRead): void {
  mountQuery(platform, reviews.myReviews, ({ actor, db, programmeDate }, { query }) => {
    requireAccessSomewhere(actor, 'review.give')
    return listMyReviews(db, actor, query, programmeDate)
  })
  mountQuery(platform, reviews.readReview, ({ actor, db, programmeDate }, { params }) => readReview(db, actor, addressOf(params), programmeDate))
  mountDownload(platform, reviews.downloadReviewedFile, async ({ actor, db }, { params }) => {
    const { file, name } = await reviewedFile(db, actor, addressOf(params))
    return out.whole(file, name)
  })
  mountDownload(platform, reviews.previewReviewedFile, async ({ actor, db }, { params, query }) => {
    const { file, name } = await reviewedFile(db, actor, addressOf(params))
    return out.page(file, name, query.page)
  })
  mountCommand(platform, reviews.saveReview, (context, { params, body: { version, ...said } }) => saveReview(context, { ...addressOf(params), version }, said))
  mountCommand(platform, reviews.giveReview, (context, { params, body: { version, ...said } }) => giveReview(context, { ...addressOf(params), version }, said))
  mountCommand(platform, reviews.declineReview, (context, { params, body: { version, reason } }) => declineReview(context, { ...addressOf(params), version }, reason))
  mountCommand(platform, reviews.reassignReview, (context, { params, body: { version, expertId, reason } }) => reassignReview(context, { ...addressOf(params), version }, expertId, reason))
  mountQuery(platform, reviews.readReviewBoard, ({ actor, db, programmeDate }, { params, query }) => readBoard(db, actor, params.id, territoryOf(query.territory, actor), programmeDate))
  mountQuery(platform, reviews.listReviewRounds, ({ actor, db, programmeDate }, { params, query: { territory, ...filter } }) => listRounds(db, actor, params.id, territoryOf(territory, actor), filter, programmeDate))
  mountCommand(platform, reviews.distributeReviews, (context, { params, body }) => distributeReviews(context, documents, { programmeId: params.id, ...body }))
  mountCommand(platform, reviews.concludeReviews, (context, { params, body }) => concludeReviews(context, documents, { programmeId: params.id, ...body }))
  mountCommand(platform, reviews.drawReviewSample, (context, { params, body }) => drawReviewSample(context, { programmeId: params.id, ...body }))
  mountQuery(platform, reviews.readDocumentReviews, ({ actor, db }, { params }) => documentReviews(db, actor, addressOf(params)))
  mountDownload(platform, reviews.downloadConclusion, async ({ actor, db }, { params }) => {
    const conclusion = await readConclusion(db, actor, addressOf(params), params.number)
    const { writeDocx } = await import('../../documents/docx/write-docx.ts')
    return { bytes: await writeDocx(conclusionDocument(conclusion)), mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', fileName: `Экспертное заключение. ${conclusion.school}.docx` }
  })
}

function territoryOf(asked: number | undefined, { territoryId }: { territoryId: number | null }): number {
  const territory = asked ?? territoryId
  if (territory === null) throw new OporaError('forbidden', 'access.denied', { action: 'review.lead' })
  return territory
}
