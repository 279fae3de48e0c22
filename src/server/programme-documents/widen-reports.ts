import { randomUUID } from 'node:crypto'
import { dottedDate } from '../../domain/kernel/dotted-date.ts'
import { computedFields, withFactor } from '../../domain/programme-documents/stage-template.ts'
import type { CommandContext } from '../kernel/context.ts'
import { entriesOf } from '../catalogue/catalogue.read.ts'
import { namedFactors, openReports } from './document.read.ts'
import { insertComments, lockDocument, saveDocument, type StoredDocument } from './document.store.ts'

/** A factor whose programme was accepted after a report of a stage was begun comes into that report, with a word about it where it stands. */
export async function widenReports(context: CommandContext, { regionId, programmeId, schoolId, factor }: StoredDocument): Promise<void> {
  const { tx, actor, programmeDate: on, now } = context
  if (factor === null) return
  const [named] = await namedFactors(tx, programmeId, [factor])
  const templates = await entriesOf(tx, programmeId, 'document-template')
  for (const id of await openReports(tx, { regionId, programmeId, schoolId })) {
    const report = await lockDocument(tx, { regionId, id })
    const catalogue = templates.find(({ code }) => code === report.kind)
    if (named === undefined || catalogue === undefined) continue
    const template = withFactor(report.template, catalogue.definition, named)
    const added = computedFields(template).find((one) => one.factor === factor)
    if (template === report.template || added === undefined) continue
    const text = `Добавлено направление «${named.name}»: его программу приняли ${dottedDate(on)}.`
    await insertComments(tx, report, [{ id: randomUUID(), field: added.field, row: null, quote: null, text, reason: 'comment' }], { personId: actor.personId, appointmentId: actor.appointmentId, on, now })
    await saveDocument(tx, report, { template }, now)
    context.record({ regionId, action: 'programme-document.widen', subject: { kind: 'programme-document', id }, before: null, after: { factor } })
  }
}
