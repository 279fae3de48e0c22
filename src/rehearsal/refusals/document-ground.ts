import { readSchoolDocuments, startDocument } from '../../contract/programme-documents.ts'
import type { World } from './access-call.ts'
import { playedCohort, type Place } from './ground.ts'

/** A document of the school: one that was written, or else a concept begun now. Null at schools where nobody of the cast works. */
export async function documentAt({ company: { players, setting }, chanceAt }: World, place: Place): Promise<{ region: number; id: string } | null> {
  const head = players.find(({ role, organisationId }) => role === 'school-head' && organisationId === place.organisationId)
  if (head === undefined) return null
  const params = { id: playedCohort(setting).programmeId, school: place.organisationId ?? '' }
  const { documents } = await head.caller.ask(readSchoolDocuments, { params })
  const known = documents.flatMap(({ document }) => document?.id ?? [])[0]
  if (known !== undefined) return { region: setting.region.id, id: known }
  const id = chanceAt(place).of('a document').uuid()
  await head.caller.ask(startDocument, { params, body: { documentId: id, kind: 'development-concept', factor: null } })
  return { region: setting.region.id, id }
}
