import { sql, type Kysely } from 'kysely'
import type { Questionnaire } from '../../../domain/surveys/questionnaire/questionnaire.ts'
import { compileChecker, type Checker } from '../../../domain/surveys/sheet/compile-checker.ts'
import type { Tables } from '../../db/tables.ts'

export type AskedQuestionnaire = { id: number; definition: Questionnaire; check: Checker }

/** A questionnaire never changes once its campaign is open, so it is read and compiled once. */
export function askedQuestionnaires(db: Kysely<Tables>): (id: number) => Promise<AskedQuestionnaire | null> {
  const known = new Map<number, Promise<AskedQuestionnaire | null>>()
  return (id) => {
    const found = known.get(id) ?? readQuestionnaire(db, id)
    known.set(id, found)
    // One that is not there, or could not be read now, may be later.
    found.then((questionnaire) => { if (questionnaire === null) known.delete(id) }, () => known.delete(id))
    return found
  }
}

async function readQuestionnaire(db: Kysely<Tables>, id: number): Promise<AskedQuestionnaire | null> {
  const row = await db.selectFrom('campaign_questionnaire').select('definition').where('id', '=', id).where('audience', '<>', 'head').executeTakeFirst()
  if (!row) return null
  const definition = row.definition as Questionnaire
  return { id, definition, check: compileChecker(definition) }
}

/** Whom a code asks; null for a code that is none. Whether it was used is not looked at. */
export async function groupOfCode(db: Kysely<Tables>, regionId: number, key: string): Promise<{ questionnaireId: number; isOpen: boolean } | null> {
  const { rows } = await sql<{ questionnaireId: number; isOpen: boolean }>`
    select g.questionnaire_id as "questionnaireId", g.is_open as "isOpen"
    from respondent_code as c join respondent_group as g on g.region_id = c.region_id and g.id = c.group_id where c.region_id = ${regionId} and c.key = ${key}
  `.execute(db)
  return rows[0] ?? null
}

/** The region of each prefix; read again where one is missing, at most once in a while. */
export function regionsByPrefix(db: Kysely<Tables>): (prefix: string) => Promise<number | null> {
  let known: Promise<Map<string, number>> | null = null
  let readAt = 0
  return async (prefix) => {
    if (known === null || (!(await known).has(prefix) && performance.now() - readAt > 10_000)) {
      readAt = performance.now()
      known = readPrefixes(db)
      known.catch(() => { known = null })
    }
    return (await known).get(prefix) ?? null
  }
}

async function readPrefixes(db: Kysely<Tables>): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: number; prefix: string }>`select id, substring(code from 4) as prefix from territory where level = 'region' and code ~ '^RU-\\d\\d$'`.execute(db)
  return new Map(rows.map(({ id, prefix }) => [prefix, id]))
}
