import { randomUUID } from 'node:crypto'
import { sql, type Kysely } from 'kysely'
import { commandIdHeader } from '../../src/contract/endpoint.ts'
import type { Activity } from '../../src/domain/roadmaps/plan/plan.ts'
import type { Role } from '../../src/domain/access/role.ts'
import type { Tables } from '../../src/server/db/tables.ts'
import { anActivity } from './plan-builders.ts'
import type { TestServer } from './server.ts'
import { signIn, type SignedIn } from './sign-in.ts'

export type World = {
  db: Kysely<Tables>
  regionId: number
  municipalities: number[]
  /** Ids of schools, as many in each municipality. */
  schools: string[]
  programmeId: string
  /** A person in a role, logged in. */
  person: (role: Role, at?: { territoryId?: number; organisationId?: string }) => Promise<SignedIn>
  as: (who: SignedIn) => { get: <Reply>(path: string) => Promise<Answer<Reply>>; post: <Reply>(path: string, body: unknown, commandId?: string) => Promise<Answer<Reply>> }
  /** A road map of the region, approved by a document of that day. */
  approved: (activities: readonly Partial<Activity>[], on?: string, territoryId?: number) => Promise<{ roadmapId: string; revisionId: string }>
}
type Answer<Reply> = { status: number; body: Reply }

/** A region with municipalities, schools and a programme year, straight into the database: for tests of the running plan. */
export async function aWorld(server: TestServer, { municipalities = 2, schoolsEach = 2, year = 2022 } = {}): Promise<World> {
  const { db } = server.database.open()
  const { id: regionId } = await db.selectFrom('territory').select('id').where('level', '=', 'region').orderBy('id').limit(1).executeTakeFirstOrThrow()
  const districts: number[] = []
  for (let at = 0; at < municipalities; at += 1) {
    const row = await db.insertInto('territory').values({ parent_id: regionId, region_id: regionId, code: `T-${randomUUID()}`, name: `Округ ${at + 1}`, level: 'municipality', oktmo: null, zone: null, closed_on: null }).returning('id').executeTakeFirstOrThrow()
    districts.push(row.id)
  }
  const [initiativeId, programmeId] = [randomUUID(), randomUUID()]
  await db.insertInto('initiative').values({ id: initiativeId, name: `500+ ${initiativeId}` }).execute()
  await db.insertInto('programme').values({ id: programmeId, initiative_id: initiativeId, year, state: 'running', catalogue: 'own/1', previous_id: null }).execute()
  const schools: string[] = []
  for (const territoryId of districts) for (let at = 0; at < schoolsEach; at += 1) schools.push(await addSchool(db, { regionId, territoryId, programmeId, name: `Школа ${schools.length + 1}` }))

  const send = async <Reply>(who: SignedIn, path: string, init: RequestInit): Promise<Answer<Reply>> => {
    const response = await fetch(`${server.url}${path}`, { ...init, headers: { cookie: who.cookie, ...init.headers } })
    const text = await response.text()
    return { status: response.status, body: (text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : text) as Reply }
  }
  return {
    db, regionId, municipalities: districts, schools, programmeId,
    person: (role, at = {}) => signIn(db, role, { programmeId, ...at }),
    as: (who) => ({
      get: (path) => send(who, path, {}),
      post: (path, body, commandId = randomUUID()) => send(who, path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', [commandIdHeader]: commandId } }),
    }),
    async approved(activities, on = `${year}-01-10`, territoryId = regionId) {
      const [roadmapId, created] = [randomUUID(), { source: 'nothing', title: 'Дорожная карта', years: [year] }]
      const { body: { revisionId } } = await server.post<{ revisionId: string }>('/api/roadmaps', { roadmapId, territoryId, from: created })
      await sql`update roadmap set programme_id = ${programmeId} where id = ${roadmapId}`.execute(db)
      await approveWith(server, revisionId, 1, activities, on)
      return { roadmapId, revisionId }
    },
  }
}

export async function addSchool(db: Kysely<Tables>, { regionId, territoryId, programmeId, name, joinedOn = '2022-01-01', zone = 'Europe/Moscow' }: { regionId: number; territoryId: number; programmeId: string; name: string; joinedOn?: string; zone?: string }): Promise<string> {
  const id = randomUUID()
  await db.insertInto('organisation').values({ id, territory_id: territoryId, region_id: regionId, kind: 'school', name, short_name: null, inn: null, ogrn: null, oko_login: null, address: null, zone, site: null, closed_on: null }).execute()
  await db.insertInto('programme_school').values({ programme_id: programmeId, organisation_id: id, region_id: regionId, territory_id: territoryId, joined_on: joinedOn, left_on: null }).execute()
  return id
}

/** Fills a draft and approves it. */
export async function approveWith(server: TestServer, revisionId: string, version: number, activities: readonly Partial<Activity>[], on: string): Promise<void> {
  const changes = activities.map((fields) => {
    const { position: _, ...activity } = anActivity(fields)
    return { do: 'addActivity', id: randomUUID(), after: null, activity: { bindings: null, ...activity } }
  }).toReversed()
  const changed = changes.length === 0 ? { status: 200, body: { version } } : await server.post<{ version: number }>(`/api/revisions/${revisionId}/changes`, { version, changes })
  if (changed.status !== 200) throw new Error(JSON.stringify(changed.body))
  const approval = await server.post(`/api/revisions/${revisionId}/approve`, {
    version: changed.body.version, document: { act: 'order', number: '12-ОД', date: on, authority: 'Министерство образования', file: null },
  })
  if (approval.status !== 200) throw new Error(JSON.stringify(approval.body))
}
