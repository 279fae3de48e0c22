import * as contract from '../../contract/risk-profiles.ts'
import { requireAccessSomewhere } from '../../domain/access/policy.ts'
import type { OnBulk } from '../kernel/bulk-connection.ts'
import { mountCommand, mountDownload, mountPreparedCommand, mountQuery, type Platform } from '../kernel/mount.ts'
import { writeInThread } from '../writing/write-in-thread.ts'
import { prepareEdition, publishEdition, saveEdition } from './edition.commands.ts'
import { computesAt, listEditions } from './edition.read.ts'
import { readFreeWords } from './free-words.read.ts'
import { heatMapCsv, spreadCsv, writeHeatMap, writeSpread } from './heat-map-book.ts'
import { readHeatMap, readSpread } from './heat-map.read.ts'
import { profileDocument } from './profile-document.ts'
import { readFactorDetail, readSchoolProfile } from './read-profile.ts'

const mediaTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', pdf: 'application/pdf', csv: 'text/csv; charset=utf-8',
} as const

/** `bulk` lends a connection that has rows out by COPY. */
export function riskRoutes(platform: Platform, bulk: OnBulk): void {
  mountQuery(platform, contract.listRiskEditions, async ({ actor, db }, { query }) => {
    requireAccessSomewhere(actor, 'risk-profile.read')
    return { items: await listEditions(db, actor, query.programme), computesAt: await computesAt(db, actor), schoolId: actor.role === 'school-head' || actor.role === 'school-team' ? actor.organisationId : null }
  })
  mountPreparedCommand(platform, contract.computeRiskEdition, (context, { body }) => prepareEdition(context, bulk, body), (context, { body }, prepared) => saveEdition(context, body, prepared))
  mountCommand(platform, contract.publishRiskEdition, (context, { params, body }) => publishEdition(context, params.id, body.version))
  mountQuery(platform, contract.readSchoolRiskProfile, (context, { params, query }) => readSchoolProfile(context, params.id, query.edition))
  mountQuery(platform, contract.readFreeWords, (context, { params, query }) => readFreeWords(context, params.id, query.edition))
  mountQuery(platform, contract.readRiskFactor, (context, { params, query }) => readFactorDetail(context, params.id, params.code, query.edition))
  mountDownload(platform, contract.downloadSchoolRiskProfile, async (context, { params: { id }, query: { edition, format } }) => {
    const profile = await readSchoolProfile(context, id, edition)
    const details = []
    for (const { code } of profile.factors) details.push(await readFactorDetail(context, id, code, profile.edition.id))
    return { bytes: await writeInThread({ format, document: profileDocument(profile, details) }), mediaType: mediaTypes[format], fileName: named(`Рисковый профиль, ${profile.school.name}, ${profile.edition.year}.${format}`) }
  })
  mountQuery(platform, contract.readHeatMap, ({ actor, db }, { params, query }) => readHeatMap(db, actor, params.id, query))
  mountDownload(platform, contract.downloadHeatMap, async ({ actor, db }, { params, query }) => {
    const map = await readHeatMap(db, actor, params.id, query)
    return { bytes: query.format === 'csv' ? heatMapCsv(map) : await writeHeatMap(map), mediaType: mediaTypes[query.format], fileName: named(`Риски, ${map.territory.name}, ${map.edition.year}.${query.format}`) }
  })
  mountDownload(platform, contract.downloadSpread, async ({ actor, db }, { params, query }) => {
    const spread = await readSpread(db, actor, params.id, query.territory)
    return { bytes: query.format === 'csv' ? spreadCsv(spread) : await writeSpread(spread), mediaType: mediaTypes[query.format], fileName: named(`Распределение рисков, ${spread.territory.name}, ${spread.year}.${query.format}`) }
  })
}

function named(name: string): string {
  return name.replace(/["/\\]/g, ' ')
}
