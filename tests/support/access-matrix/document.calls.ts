import type { DocumentState } from '../../../src/domain/programme-documents/document-states.ts'
import { aDocument } from '../a-document.ts'
import { aProgrammeYear } from '../programme-year.ts'
import { outcomeOf, type AccessCalls, type MatrixWorld, type Target } from './access-call.ts'

async function documentAt({ db }: MatrixWorld, { territoryId, organisationId }: Target, state: DocumentState): Promise<string> {
  const { region_id: region } = await db.selectFrom('territory').select('region_id').where('id', '=', territoryId).executeTakeFirstOrThrow()
  const [regionId, school, programmeId] = [region ?? 0, organisationId ?? '', await aProgrammeYear(db)]
  await db.insertInto('programme_school').values({ programme_id: programmeId, organisation_id: school, region_id: regionId, territory_id: territoryId, joined_on: '2022-01-01' })
    .onConflict((conflict) => conflict.doNothing()).execute()
  const id = await aDocument(db, { regionId, territoryId, organisationId: school, programmeId }, state)
  return `/api/programme-documents/${regionId}/${id}`
}

export const documentCalls: AccessCalls = {
  'document.read': { at: 'organisation', try: async (world, by, target) => outcomeOf(await by.get(await documentAt(world, target, 'draft'))) },
  'monitoring.read': {
    at: 'organisation',
    try: async (world, by, target) => {
      const id = (await documentAt(world, target, 'accepted')).split('/').at(-1) ?? ''
      const { programme_id: programme } = await world.db.selectFrom('programme_document').select('programme_id').where('id', '=', id).executeTakeFirstOrThrow()
      return outcomeOf(await by.get(`/api/programmes/${programme}/monitoring/schools/${target.organisationId ?? ''}`))
    },
  },
  'document.write': { at: 'organisation', try: async (world, by, target) => outcomeOf(await by.post(`${await documentAt(world, target, 'draft')}/fill`, { content: {} })) },
  'document.comment': { at: 'organisation', try: async (world, by, target) => outcomeOf(await by.post(`${await documentAt(world, target, 'draft')}/comments`, { commentId: crypto.randomUUID(), field: 'aim', row: null, quote: null, text: 'Какой срок?' })) },
  'document.decide': { at: 'organisation', try: async (world, by, target) => outcomeOf(await by.post(`${await documentAt(world, target, 'sent')}/confirm`, { version: 1 })) },
  'document.accept': { at: 'organisation', try: async (world, by, target) => outcomeOf(await by.post(`${await documentAt(world, target, 'confirmed')}/accept`, { version: 1 })) },
  'document.unlock': { at: 'organisation', try: async (world, by, target) => outcomeOf(await by.post(`${await documentAt(world, target, 'accepted')}/unlock`, { version: 1, field: 'aim', reason: 'Опечатка в цели программы' })) },
}
