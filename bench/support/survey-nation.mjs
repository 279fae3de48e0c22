// A campaign of the whole country: 6,000 schools, two million respondents, a questionnaire of sixty choices; put straight into the database.
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { bringSchools, countAsked, insertQuestionnaires, makeGroups } from '../../dist/server/surveys/campaigns/groups.store.js'
import { loadCampaign } from '../../dist/server/surveys/campaigns/campaign.store.js'

const options = ['no', 'rather-no', 'rather-yes', 'yes', 'unsure'].map((code) => ({ code, label: { ru: code } }))

function questionnaire(audience) {
  return {
    audience, title: { ru: audience }, introduction: { ru: '' }, languages: ['ru'], grades: audience === 'teacher' ? [] : [6, 9],
    blocks: [{ key: 'all', title: { ru: 'Все' }, when: null, questions: Array.from({ length: 60 }, (_, at) => ({ key: `q${at}`, text: { ru: `Вопрос ${at}` }, hint: null, isRequired: true, when: null, comparableTo: null, kind: 'single', options })) }],
  }
}

/** How many schools of six classes; each class of 25 pupils, and as many parents. */
export async function surveyNation(db, secret, schools) {
  const [programmeId, initiativeId, campaignId, now] = [randomUUID(), randomUUID(), randomUUID(), new Date()]
  const today = now.toISOString().slice(0, 10)
  await sql`insert into initiative (id, name) values (${initiativeId}, ${initiativeId})`.execute(db)
  await sql`insert into programme (id, initiative_id, year, state, catalogue) values (${programmeId}, ${initiativeId}, 2022, 'running', '2022')`.execute(db)
  await sql`
    insert into territory (parent_id, region_id, code, name, level)
    select r.id, r.id, r.code || '-B' || n, 'Район ' || n, 'municipality' from territory as r, generate_series(1, 26) as n where r.level = 'region'
  `.execute(db)
  await sql`
    insert into organisation (id, territory_id, region_id, kind, name, zone)
    select gen_random_uuid(), m.id, m.region_id, 'school', 'Школа ' || n, 'Europe/Moscow'
    from generate_series(0, ${schools - 1}::int) as n join (select id, region_id, row_number() over (order by id) - 1 as at, count(*) over () as of from territory where level = 'municipality') as m on m.at = n % m.of
  `.execute(db)
  await sql`insert into programme_school (programme_id, organisation_id, region_id, territory_id, joined_on) select ${programmeId}::uuid, id, region_id, territory_id, '2020-01-01' from organisation where kind = 'school'`.execute(db)
  await sql`
    insert into school_class (region_id, programme_id, organisation_id, grade, letter, pupils)
    select o.region_id, ${programmeId}::uuid, o.id, g, l, 25 from organisation as o, unnest(array[6, 9]) as g, unnest(array['А', 'Б', 'В']) as l where o.kind = 'school'
  `.execute(db)
  await sql`insert into school_staff (region_id, programme_id, organisation_id, teachers) select region_id, ${programmeId}::uuid, id, 33 from organisation where kind = 'school'`.execute(db)
  await sql`
    insert into survey_campaign (id, programme_id, region_id, territory_id, title, opens_on, closes_on, state, required, created_at, changed_at)
    select ${campaignId}, ${programmeId}, 0, id, 'Анкетирование', ${today}::date - 2, ${today}::date + 15, 'open', 90, ${now}, ${now} from territory where parent_id is null
  `.execute(db)
  await sql`analyze`.execute(db).catch(() => undefined)
  const start = performance.now()
  const campaign = await db.transaction().execute(async (tx) => {
    await insertQuestionnaires(tx, campaignId, ['teacher', 'pupil', 'parent'].map((audience) => ({ code: audience, definition: questionnaire(audience) })))
    await bringSchools(tx, await loadCampaign(tx, campaignId, { lock: true }), today)
    await sql`update survey_school set state = 'open' where campaign_id = ${campaignId}`.execute(tx)
    return loadCampaign(tx, campaignId, { lock: false })
  })
  while (await db.transaction().execute((tx) => makeGroups(tx, secret, campaign)) > 0) { /* until no school is left */ }
  const made = await countAsked(db, campaignId)
  return { campaignId, ...made, seconds: (performance.now() - start) / 1000 }
}

/** Two million sheets as if they had been mixed already, and counted by the server itself. */
export async function mixedSheets(db, campaignId) {
  await sql`
    insert into answer_sheet (region_id, group_id, answers)
    select g.region_id, g.id, decode(substring(h.hex from 1 for 120), 'hex') from respondent_group as g cross join lateral generate_series(1, g.size) as n
    cross join lateral (select translate(md5(g.id || ':' || n) || md5(n || ':' || g.id) || md5(n || 'x' || g.id) || md5(n || 'y' || g.id), '6789abcdef', '1234512345') as hex) as h where g.campaign_id = ${campaignId}
  `.execute(db)
  await sql`insert into participation_change (region_id, group_id, change) select region_id, id, size from respondent_group where campaign_id = ${campaignId} and size > 0`.execute(db)
}
