import { readSchoolStages, readStagePicture, type StageCounts } from '../contract/monitoring.ts'
import { coordinatorOf, type Chain } from './chain/chain.ts'
import type { ComparedStep } from './oracle/compared-step.ts'
import { leftUndone, recountStage, verdictOfSchool, type RecountedFactor, type StageDays } from './oracle/recount-stage.ts'
import type { SchoolRecord } from './record/chain-record.ts'
import { stages, type Stage } from './record/chain-steps.ts'
import { reportOf } from './record/document-record.ts'
import { isBehind, isHandedIn } from './record/document-states.ts'

/** What Opora shows of both stages, school by school and of all together, held against what schools and curators have noted. */
export async function compareStages(chain: Chain): Promise<ComparedStep[]> {
  const { record, company: { setting } } = chain
  if (!record.isStaged) return []
  const rows: ComparedStep[] = []
  for (const school of record.schools.values()) rows.push(...(await compareSchool(chain, school)))
  for (const stage of stages) {
    for (const { id } of [setting.region, ...setting.municipalities]) rows.push(...(await comparePicture(chain, stage, id)))
  }
  return rows
}

async function compareSchool(chain: Chain, school: SchoolRecord): Promise<ComparedStep[]> {
  const { caller } = coordinatorOf(chain)
  const { stages: shown, carried } = await caller.ask(readSchoolStages, { params: { id: chain.cohort.programmeId, school: school.school } })
  const rows = shown.flatMap(({ stage, factors, verdict, report }): ComparedStep[] => {
    const expected = recountStage(school, daysOf(chain, shown, stage))
    const name = `${school.name}, этап ${stage}`
    return [
      same(stage, `${name}: отчёт`, report?.state ?? 'нет', reportOf(school, stage)?.state ?? 'нет'), same(stage, `${name}: вывод`, verdict, verdictOfSchool(expected)),
      same(stage, `${name}: меры`, told(factors.map(({ code, verdict: own, actions }) => {
        const count = (state: string) => actions.filter((action) => action.state === state).length
        return { factor: code, due: actions.length, done: count('done'), awaiting: count('awaiting'), returned: count('returned'), verdict: own }
      })), told(expected)),
      // By one look at the school nobody can tell what has changed.
      same(stage, `${name}: изменения`, [...new Set(factors.map(({ change }) => change))].join(), factors.length === 0 ? '' : 'no-data'),
    ]
  })
  return [...rows, ...carried.map(({ code, actions }): ComparedStep => ({ step: 'prove-2', what: `${school.name}, ${code}: переходит на следующий год`, measured: actions.length, expected: leftUndone(school, code) }))]
}

async function comparePicture(chain: Chain, stage: Stage, territoryId: number): Promise<ComparedStep[]> {
  const { cohort, record, company: { setting } } = chain
  const ask = (of: Stage) => coordinatorOf(chain).caller.ask(readStagePicture, { params: { id: cohort.programmeId }, query: { territory: territoryId, stage: of } })
  const [first, shown] = [await ask(1), await ask(stage)]
  const own = cohort.schools.filter(({ municipalityId }) => territoryId === setting.region.id || municipalityId === territoryId).flatMap(({ id }) => record.schools.get(id) ?? [])
  const days: StageDays = { year: cohort.year, day: shown.day, earlierDay: stage === 1 ? null : first.day }
  const expected = countsOf(own, stage, days)
  return Object.entries(expected).map(([what, count]) => ({ step: `prove-${stage}`, what: `этап ${stage} по территории ${territoryId}: ${what}`, measured: flat(shown.counts)[what] ?? null, expected: count }))
}

function countsOf(schools: readonly SchoolRecord[], stage: Stage, days: StageDays): Record<string, number> {
  const of = schools.map((school) => ({ factors: recountStage(school, days), report: reportOf(school, stage)?.state ?? null }))
  const factors = of.flatMap((school) => school.factors)
  const sum = (value: (factor: RecountedFactor) => number) => factors.reduce((all, factor) => all + value(factor), 0)
  const reports = (is: (state: NonNullable<(typeof of)[number]['report']>) => boolean) => of.filter(({ report }) => report !== null && is(report)).length
  const verdicts = of.filter((school) => school.factors.length > 0).map((school) => verdictOfSchool(school.factors))
  const [due, done, awaiting, returned] = [sum((one) => one.due), sum((one) => one.done), sum((one) => one.awaiting), sum((one) => one.returned)]
  return {
    schools: schools.length, planned: verdicts.length, due, done, awaiting, returned, missing: due - done - awaiting - returned,
    reported: reports(isHandedIn), confirmed: reports(isBehind), accepted: reports((state) => state === 'accepted'),
    ...Object.fromEntries((['done', 'partly', 'not-done', 'nothing-due'] as const).map((verdict) => [`verdict ${verdict}`, verdicts.filter((one) => one === verdict).length])),
  }
}

function flat({ verdicts, ...counts }: StageCounts): Record<string, number> {
  return { ...counts, ...Object.fromEntries(Object.entries(verdicts).map(([verdict, count]) => [`verdict ${verdict}`, count])) }
}

function daysOf({ cohort: { year } }: Chain, shown: readonly { stage: Stage; day: string }[], stage: Stage): StageDays {
  const dayOf = (of: Stage) => shown.find((one) => one.stage === of)?.day ?? ''
  return { year, day: dayOf(stage), earlierDay: stage === 1 ? null : dayOf(1) }
}

function told(factors: readonly RecountedFactor[]): string {
  return factors.map(({ factor, due, done, awaiting, returned, verdict }) => `${factor} ${due} ${done} ${awaiting} ${returned} ${verdict}`).toSorted().join('; ')
}

function same(stage: Stage, what: string, found: string, wanted: string): ComparedStep {
  return { step: `prove-${stage}`, what: found === wanted ? what : `${what}: «${found}», а не «${wanted}»`, measured: found === wanted ? 1 : 0, expected: 1 }
}
