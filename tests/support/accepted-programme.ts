import { randomUUID } from 'node:crypto'
import type { DocumentReply } from '../../src/contract/programme-documents.ts'
import { actionsOf, type DocumentContent } from '../../src/domain/programme-documents/document-content.ts'
import { wholeAntiRiskProgramme } from './a-document.ts'
import { addSchool, aWorld, type World } from './running-plan.ts'
import type { TestServer } from './server.ts'
import type { SignedIn } from './sign-in.ts'

export type ProgrammeWorld = {
  world: World
  school: string
  head: SignedIn
  teacher: SignedIn
  curator: SignedIn
  municipal: SignedIn
  regional: SignedIn
  /** The anti-risk programme. */
  document: string
  act: (who: SignedIn, id: string, name: string, body: object) => ReturnType<ReturnType<World['as']>['post']>
  read: (id: string) => Promise<DocumentReply>
  start: (kind: string, factor?: string | null) => Promise<{ status: number; body: { id: string } }>
  /** From wherever it is, step after step, each at its present version. */
  steps: (id: string, ...taken: readonly (readonly [SignedIn, string])[]) => Promise<number[]>
}

/** A school that works on one factor, with its anti-risk programme written and sent; nobody has accepted it. */
export async function aProgramme(server: TestServer, schoolsBeside: number): Promise<ProgrammeWorld> {
  const world = await aWorld(server, { municipalities: 1, schoolsEach: schoolsBeside })
  const { db, regionId, programmeId } = world
  const territoryId = world.municipalities[0] ?? 0
  const school = await addSchool(db, { regionId, territoryId, programmeId, name: 'Школа у реки' })
  const head = await world.person('school-head', { organisationId: school })
  const teacher = await world.person('school-team', { organisationId: school })
  const curator = await world.person('curator', { territoryId: regionId })
  const [municipal, regional] = [await world.person('municipal-coordinator', { territoryId }), await world.person('regional-coordinator', { territoryId: regionId })]
  await db.insertInto('attachment').values({ id: randomUUID(), region_id: regionId, programme_id: programmeId, appointment_id: curator.appointmentId, organisation_id: school, starts_on: '2022-01-15', ends_on: null }).execute()
  await db.insertInto('risk_work').values({ region_id: regionId, programme_id: programmeId, organisation_id: school, territory_id: territoryId, diagnosis: 'sent', activation: 'confirmed', diagnosed_on: '2022-02-20', activated_on: '2022-02-21', decided_on: '2022-02-22', verified_on: null, message: null, changed_at: new Date() }).execute()
  await db.insertInto('risk_work_factor').values({ region_id: regionId, programme_id: programmeId, organisation_id: school, factor: 'staff-shortage', verdict: 'confirmed', verdict_reason: null, diagnosis: 'Молодые учителя уезжают', measures: '[]', is_activated: true, skip_reason: null }).execute()
  const act = (who: SignedIn, id: string, name: string, body: object) => world.as(who).post(`/api/programme-documents/${regionId}/${id}/${name}`, body)
  const read = async (id: string) => (await world.as(head).get<DocumentReply>(`/api/programme-documents/${regionId}/${id}`)).body
  const start = (kind: string, factor: string | null = null) => world.as(head).post<{ id: string }>(`/api/programmes/${programmeId}/documents/${school}/start`, { documentId: randomUUID(), kind, factor })
  const steps = async (id: string, ...taken: readonly (readonly [SignedIn, string])[]) => {
    const statuses: number[] = []
    for (const [who, name] of taken) statuses.push((await act(who, id, name, { version: (await read(id)).version })).status)
    return statuses
  }
  const { body: { id: document } } = await start('anti-risk-programme', 'staff-shortage')
  await act(head, document, 'fill', { content: twoActions(teacher) })
  await steps(document, [head, 'send'], [curator, 'confirm'])
  return { world, school, head, teacher, curator, municipal, regional, document, act, read, start, steps }
}

/** One is the teacher's, the other nobody's whom Opora knows. */
export function twoActions(teacher: SignedIn): DocumentContent {
  const [first, second] = actionsOf(wholeAntiRiskProgramme)
  if (first === undefined || second === undefined) throw new Error('The programme has two actions')
  return {
    ...wholeAntiRiskProgramme, begins: { kind: 'date', date: '2022-03-01' },
    actions: { kind: 'actions', rows: [{ ...first, schedule: 'до 15 апреля 2022 года', responsible: [{ personId: teacher.personId, name: 'Учитель' }] }, { ...second, schedule: 'в течение года', responsible: [{ personId: null, name: 'Все' }] }] },
  }
}
