import * as visits from '../../contract/visits.ts'
import { requireAccessSomewhere } from '../../domain/access/policy.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import { mountCommand, mountDownload, mountQuery, type Platform } from '../kernel/mount.ts'
import { writeVisits } from './visit-book.ts'
import { agreeVisit, cancelVisit, holdVisit, moveVisit, proposeVisit, returnProtocol, signVisit } from './visit.commands.ts'
import { listVisits, readVisit, schoolsToVisit, suggestDays, visitPage } from './visit.read.ts'

const bookPage = 1_000

export function visitRoutes(platform: Platform): void {
  mountQuery(platform, visits.listVisits, async ({ actor, db, programmeDate: on }, { query: { offset, ...filter } }) => {
    requireAccessSomewhere(actor, 'visit.read')
    return { ...(await listVisits(db, actor, filter, { offset, limit: visitPage, on })), schools: await schoolsToVisit(db, actor, on) }
  })
  mountDownload(platform, visits.downloadVisits, async ({ actor, db, programmeDate: on }, { query }) => {
    requireAccessSomewhere(actor, 'visit.read')
    const bytes = await writeVisits(async (offset) => (await listVisits(db, actor, query, { offset, limit: bookPage, on })).items)
    return { bytes, mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', fileName: 'Посещения школ.xlsx' }
  })
  mountQuery(platform, visits.readVisit, ({ actor, db, programmeDate }, { params }) => readVisit(db, actor, params, programmeDate))
  mountDownload(platform, visits.downloadProtocol, async ({ actor, db, programmeDate }, { params }) => {
    const { protocol, school, heldOn } = await readVisit(db, actor, params, programmeDate)
    if (protocol === null) throw new OporaError('not_found', 'visit.wrong-state')
    return { bytes: new TextEncoder().encode(protocol.text), mediaType: 'text/plain; charset=utf-8', fileName: `Протокол посещения. ${school.name}. ${heldOn ?? ''}.txt` }
  })
  mountQuery(platform, visits.suggestDays, ({ actor, db, programmeDate }, { query }) => suggestDays(db, actor, query.school, query.from ?? programmeDate, programmeDate))
  mountCommand(platform, visits.proposeVisit, (context, { body }) => proposeVisit(context, body))
  mountCommand(platform, visits.agreeVisit, (context, { params, body }) => agreeVisit(context, addressOf(params, body)))
  mountCommand(platform, visits.moveVisit, (context, { params, body }) => moveVisit(context, addressOf(params, body), body))
  mountCommand(platform, visits.cancelVisit, (context, { params, body }) => cancelVisit(context, addressOf(params, body), body.reason))
  mountCommand(platform, visits.holdVisit, (context, { params, body }) => holdVisit(context, addressOf(params, body), body))
  mountCommand(platform, visits.signVisit, (context, { params, body }) => signVisit(context, addressOf(params, body), body))
  mountCommand(platform, visits.returnProtocol, (context, { params, body }) => returnProtocol(context, addressOf(params, body), body.reason))
}

function addressOf({ region, id }: { region: number; id: string }, { version }: { version: number }) {
  return { regionId: region, id, version }
}
