import { fold } from '../../kernel/folded-text.ts'
import { wordPattern, type WordPattern } from '../../kernel/word-pattern.ts'
import type { Activity, Plan, TerritoryLevel } from '../plan/plan.ts'
import { coveredMilestones, type MilestoneCover } from './covered-milestones.ts'
import type { FederalFrame } from './federal-frame.ts'
import type { Finding } from './finding.ts'
import { roleLevels } from './role-levels.ts'

/** A milestone that the plan carries on other days counts half. */
export function findMilestones(plan: Plan, frame: FederalFrame | null): Finding | null {
  if (frame === null) return null
  const covers = coveredMilestones(plan, frame)
  const missing = covers.filter(({ state }) => state === 'missing')
  const elsewhen = covers.filter(({ state }) => state === 'elsewhen')
  const sentences = [
    ...(missing.length === 0 ? [] : [`В плане нет: ${namesOf(missing)}.`]),
    ...(elsewhen.length === 0 ? [] : [`Не в свои сроки или без срока: ${namesOf(elsewhen)}.`]),
  ]
  return {
    share: 1 - (missing.length + elsewhen.length / 2) / covers.length,
    sentence: sentences.length === 0 ? `Все федеральные события ${frame.year} года есть в плане.` : sentences.join(' '),
    positions: [...new Set(elsewhen.flatMap(({ positions }) => positions))].toSorted((a, b) => a - b),
  }
}

function namesOf(covers: readonly MilestoneCover[]): string {
  return covers.map(({ milestone }) => milestone.name).join('; ')
}

const levelNames: Record<TerritoryLevel, string> = {
  federal: 'федеральный', region: 'региональный', municipality: 'муниципальный', school: 'школьный',
}

/** Which levels should act in a plan of this level; a school's plan has nobody below. */
const levelsDue: Record<TerritoryLevel, readonly TerritoryLevel[]> = {
  federal: ['region', 'municipality'], region: ['region', 'municipality'], municipality: ['municipality', 'school'], school: [],
}

export function findLevels(plan: Plan): Finding | null {
  const due = levelsDue[plan.territory?.level ?? 'region']
  if (due.length === 0) return null
  const acting = new Set(plan.activities.flatMap(({ responsible }) => responsible.flatMap(({ role }) => (role === null ? [] : [roleLevels[role]]))))
  const absent = due.filter((level) => !acting.has(level))
  return {
    share: 1 - absent.length / due.length,
    sentence: absent.length === 0 ? `В плане действуют оба уровня: ${due.map((level) => levelNames[level]).join(' и ')}.`
      : `Никто не действует на уровне: ${absent.map((level) => levelNames[level]).join(', ')}.`,
    positions: [],
  }
}

const earlierSchools = wordPattern(
  'школ* ~ прошл* год*', 'школ* ~ предыдущ* год*', 'участник* ~ прошл* год*', 'участник* ~ предыдущ* год*', 'вышедш* ~ проект*', 'завершивш* ~ проект*',
)

/** The initiative's first schools were of 2020, so there is nobody to go on with before 2021. */
export function findLastYear(plan: Plan, frame: FederalFrame | null): Finding | null {
  if (frame === null || frame.year <= 2020) return null
  const last = frame.year - 1
  const speaks = (text: string) => {
    const folded = fold(text)
    return earlierSchools.test(folded) || (folded.includes(String(last)) && schoolsOfYear(last).test(folded))
  }
  const sections = plan.sections.map(({ title }) => speaks(title ?? ''))
  const helped = plan.activities.some((activity) => speaks(wordsOf(activity)) || (activity.section !== null && sections[activity.section] === true))
  return {
    share: helped ? 1 : 0,
    sentence: helped ? `Школы ${last} года продолжают получать помощь.` : `В плане не видно помощи школам ${last} года: о них обычно спрашивают при экспертизе плана.`,
    positions: [],
  }
}

function schoolsOfYear(year: number): WordPattern {
  return wordPattern(`(школ*|школ-участни*|участник*|оо|шнор|резильентн*) ~ ${year}№`, `(школ*|участник*|оо|шнор) ${year}№`)
}

function wordsOf({ title, description, indicator, responsible }: Activity): string {
  return [title, description, indicator?.text, ...responsible.map(({ text }) => text)].filter((text) => text !== null && text !== undefined).join(' ; ')
}
