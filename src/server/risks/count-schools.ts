import { sheetCounter, type SheetCounter } from '../../domain/risks/counting/sheet-counter.ts'
import { sheetLayout } from '../../domain/surveys/sheet/sheet-layout.ts'
import type { CopyOut } from '../kernel/bulk-connection.ts'
import type { QueryContext } from '../kernel/context.ts'
import { copyGroups, copySheets, readEditionQuestionnaires, readEditionSchools, rangeOf, readNamedSheets, type EditionQuestionnaire, type EditionSchool, type EditionScope } from './edition-source.read.ts'
import { countedSchools, type CountedSchools } from './school-counts.ts'

export type Counted = { schools: EditionSchool[]; questionnaires: EditionQuestionnaire[]; counters: SheetCounter[]; counted: CountedSchools; sheets: number }

/** Counts every sheet of the programme's schools, in one pass over them. All of it is of one moment, where `db` and `copyOut` are in one snapshot. */
export async function countSchools(db: QueryContext['db'], copyOut: CopyOut, scope: EditionScope): Promise<Counted> {
  const [schools, questionnaires] = [await readEditionSchools(db, scope), await readEditionQuestionnaires(db, scope)]
  const ids = questionnaires.flatMap((one) => one.ids)
  const counters = questionnaires.map(({ definition }) => sheetCounter(sheetLayout(definition)))
  const placeOf = new Map(questionnaires.flatMap((one, at) => one.ids.map((id) => [id, at] as const)))
  const known: { group: number; questionnaire: number; school: number }[] = []
  await copyGroups(copyOut, scope, ids, (group, questionnaire, school) => known.push({ group, questionnaire: placeOf.get(questionnaire) ?? 0, school }))
  const groups = Int32Array.from(known, ({ group }) => group)
  const counted = countedSchools(counters, schools.length, rangeOf(groups))
  for (const { group, school, questionnaire } of known) counted.addGroup(group, school, questionnaire)
  let sheets = 0
  await copySheets(copyOut, scope, groups, (group, bytes, start, length) => { if (counted.addSheet(group, bytes, start, length)) sheets += 1 })
  const schoolAt = new Map(schools.map(({ id }, at) => [id, at]))
  for (const { organisationId, questionnaire, answers } of await readNamedSheets(db, scope, ids)) {
    const school = schoolAt.get(organisationId)
    if (school === undefined) continue
    counted.addNamed(school, placeOf.get(questionnaire) ?? 0, answers)
    sheets += 1
  }
  return { schools, questionnaires, counters, counted, sheets }
}
