// Reviews of a region: 200 schools × 8 documents × 3 reviews. What an expert and a coordinator wait for.
import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { env } from 'node:process'
import { sql } from 'kysely'
import { openDatabase } from '../dist/server/db/open-database.js'
import { withOwner } from '../dist/server/db/owner-connection.js'
import { documentTemplates } from '../dist/domain/catalogue/document-templates/document-templates.js'
import { reviewCriteria } from '../dist/domain/catalogue/reviews/review-criteria.js'
import { shippedReviewRoute } from '../dist/domain/catalogue/reviews/review-routes.js'
import { tokenHash } from '../dist/server/session/sessions.js'
import { getBytes, load } from './support/load.mjs'
import { serve } from './support/serve.mjs'

const schools = 200
const experts = 40
const kind = 'anti-risk-programme'

/** @returns {Promise<{ what: string, value: number, unit: string, limit: number | null, better: 'less' | 'more' }[]>} */
export async function figures() {
  const folder = await mkdtemp(join(tmpdir(), 'opora-reviews-'))
  const server = await serve(folder)
  const database = await openDatabase({ url: null, dataFolder: folder, log: () => undefined })
  try {
    const { programmeId, region, expert } = await reviewedRegion(database.db)
    await withOwner(database.targets.owner, (owner) => owner.query('vacuum analyze'))
    const [byExpert, byCoordinator] = [await cookieOf(database.db, expert, 'expert', region), await cookieOf(database.db, null, 'regional-coordinator', region)]
    const { rows: [one] } = await sql`select region_id as region, id from review where expert_id = ${expert} and state = 'assigned' order by id limit 1`.execute(database.db)
    const asked = [
      ['expert\'s queue, 95th percentile', '/api/reviews?state=assigned', byExpert, 50], ['one review with its document, 95th percentile', `/api/reviews/${one.region}/${one.id}`, byExpert, 50],
      ['progress of the region, 95th percentile', `/api/programmes/${programmeId}/reviews`, byCoordinator, 100], ['the region document by document, 95th percentile', `/api/programmes/${programmeId}/reviews/rounds`, byCoordinator, 100],
    ]
    const rows = []
    for (const [what, path, cookie, limit] of asked) {
      const ask = () => load({ port: server.port, clients: 1, seconds: Number(env.OPORA_BENCH_SECONDS ?? 3), next: () => getBytes(path, { cookie }) })
      await ask()
      const { p50, p95, failed } = await ask()
      rows.push({ what, value: failed > 0 ? Infinity : p95, unit: 'ms', limit, better: 'less' }, { what: 'the same, median', value: p50, unit: 'ms', limit: null, better: 'less' })
    }
    return rows
  } finally {
    await database.close()
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Straight into the database: each document read once by the municipality and now by two of the region. */
async function reviewedRegion(db) {
  const [programmeId, initiativeId] = [randomUUID(), randomUUID()]
  const { rows: [{ id: region }] } = await sql`select id from territory where level = 'region' order by id limit 1`.execute(db)
  await sql`insert into initiative (id, name) values (${initiativeId}, ${initiativeId})`.execute(db)
  await sql`insert into programme (id, initiative_id, year, state, catalogue) values (${programmeId}, ${initiativeId}, 2022, 'running', '2022')`.execute(db)
  await sql`insert into territory (parent_id, region_id, code, name, level) select ${region}::int, ${region}::int, 'R-' || n, 'Район ' || n, 'municipality' from generate_series(1, 26) as n`.execute(db)
  await sql`
    insert into organisation (id, territory_id, region_id, kind, name, zone) select gen_random_uuid(), m.id, ${region}::int, 'school', 'Школа ' || n, 'Europe/Moscow'
    from generate_series(0, ${schools - 1}::int) as n join (select id, row_number() over (order by id) - 1 as at, count(*) over () as of from territory where parent_id = ${region}) as m on m.at = n % m.of
  `.execute(db)
  await sql`insert into programme_school (programme_id, organisation_id, region_id, territory_id, joined_on) select ${programmeId}::uuid, id, region_id, territory_id, '2022-01-01' from organisation where kind = 'school'`.execute(db)
  await sql`insert into person (id, name) select gen_random_uuid(), 'Эксперт ' || n from generate_series(1, ${experts}::int) as n`.execute(db)
  await sql`insert into appointment (id, person_id, role, territory_id, region_id, starts_on) select gen_random_uuid(), id, 'expert', ${region}::int, ${region}::int, '2022-01-01' from person where name like 'Эксперт %'`.execute(db)
  const text = 'Школа разбирает причины и ищет, что в её силах изменить. '.repeat(60)
  const content = Object.fromEntries(['name', 'causes', 'aim', 'methods', 'result'].map((code) => [code, { kind: 'text', text }]))
  await sql`
    insert into programme_document (region_id, id, programme_id, organisation_id, territory_id, kind, factor, state, template, base, changed_at, sent_version, sent_on)
    select o.region_id, gen_random_uuid(), ${programmeId}::uuid, o.id, o.territory_id, ${kind}, 'factor-' || n, 'under-review', ${JSON.stringify(documentTemplates[kind])}::jsonb, ''::bytea, now(), 1, '2022-03-01' from organisation as o, generate_series(1, 8) as n where o.kind = 'school'
  `.execute(db)
  await sql`
    insert into document_version (region_id, document_id, number, name, reason, content, hash, person_id, made_on, at)
    select d.region_id, d.id, 1, 'Отправлено', 'sent', ${JSON.stringify(content)}::jsonb, decode(repeat('00', 32), 'hex'), (select id from person limit 1), '2022-03-01', now() from programme_document as d
  `.execute(db)
  const steps = ['municipality', 'region'].map((code) => shippedReviewRoute.steps.find((step) => step.code === code))
  for (const [at, rule] of steps.entries()) await sql`
    insert into review_round (region_id, document_id, number, step, level, kind, programme_id, organisation_id, territory_id, document_version, rule, criteria, state, percent, outcome, opened_on)
    select d.region_id, d.id, ${at + 1}::int, ${rule.code}, ${rule.level}, 'initial', d.programme_id, d.organisation_id, d.territory_id, 1, ${JSON.stringify(rule)}::jsonb, ${JSON.stringify(reviewCriteria[kind])}::jsonb, ${at === 0 ? 'concluded' : 'open'}, ${at === 0 ? 80 : null}::numeric, ${at === 0 ? 'pass' : null}::text, '2022-03-01' from programme_document as d
  `.execute(db)
  await sql`
    insert into review (region_id, id, document_id, round, seat, expert_id, state, due_on, percent, outcome, assigned_on)
    select d.region_id, gen_random_uuid(), d.id, s.round, s.seat, e.id, case s.round when 1 then 'given' else 'assigned' end, '2022-03-11', case s.round when 1 then 80 end, case s.round when 1 then 'pass' end, '2022-03-01'
    from (select *, row_number() over (order by id) as at from programme_document) as d, (values (1, 1), (2, 1), (2, 2)) as s (round, seat)
      cross join (select id, row_number() over (order by id) - 1 as at from person where name like 'Эксперт %') as e where e.at = (d.at * 3 + s.round + s.seat) % ${experts}::int
  `.execute(db)
  const { rows: [{ id: expert }] } = await sql`select expert_id as id from review where state = 'assigned' group by 1 order by count(*) desc, 1 limit 1`.execute(db)
  return { programmeId, region, expert }
}

async function cookieOf(db, personId, role, region) {
  const [person, token] = [personId ?? randomUUID(), randomBytes(32).toString('base64url')]
  if (personId === null) {
    await sql`insert into person (id, name) values (${person}, 'Координатор')`.execute(db)
    await sql`insert into appointment (id, person_id, role, territory_id, region_id, starts_on) values (${randomUUID()}, ${person}, ${role}, ${region}, ${region}, '2022-01-01')`.execute(db)
  }
  await sql`insert into session (token_hash, person_id, appointment_id, created_at, seen_at, expires_at) select ${tokenHash(token)}, ${person}, id, now(), now(), now() + interval '1 day' from appointment where person_id = ${person}`.execute(db)
  return `opora_session=${token}`
}
