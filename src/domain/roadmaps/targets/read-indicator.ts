import { collapse, fold } from '../../kernel/folded-text.ts'
import type { Indicator, Target } from '../plan/plan.ts'
import type { Warning } from '../plan/warning.ts'
import { comparatorOf } from './comparator-of.ts'
import { numbersIn, type FoundNumber } from './found-number.ts'
import { isNoAim } from './not-an-aim.ts'
import { populationOf } from './population-of.ts'

/** An indicator cell: its text and one target for each number that is an aim. */
export function readIndicator(text: string): { indicator: Indicator; warnings: Warning[] } {
  const printed = collapse(text)
  const aims = aimsIn(printed)
  return {
    indicator: { text: printed === '' ? null : printed, targets: aims.filter((aim) => (aim.compared && !aim.isFactor) || !isUnclear(aim, printed)).flatMap((aim) => targetsOf(aim, printed, 'indicator')) },
    warnings: [...aims.filter((aim) => isUnclear(aim, printed)).map((aim) => printed.slice(aim.start, aim.end)), ...shares(printed)].map((words) => unread(printed, words)),
  }
}

/** Aims that the title itself states: «60 методических вебинаров», «не менее 10 практик». */
export function readTitleTargets(title: string): Target[] {
  const printed = collapse(title)
  return aimsIn(printed)
    .filter((aim) => aim.percent || aim.compared || countsWork(fold(printed).slice(aim.end)))
    .flatMap((aim) => targetsOf(aim, printed, 'title'))
}

/** How far around a number its meaning is looked for: a cell may be a whole page. */
const context = 400
/** A longer cell is no indicator; what stands beyond is not read, so that no document can take forever. */
const readable = 4000
const mostNumbers = 60

type Aim = FoundNumber & { compared: boolean; comparator: Target['comparator']; measure: Target['unit'] | null; isFactor: boolean }

function aimsIn(printed: string): Aim[] {
  const folded = withDigits(fold(printed.slice(0, readable)))
  return numbersIn(folded).slice(0, mostNumbers).flatMap((number) => {
    const before = folded.slice(Math.max(0, number.start - context), number.start)
    const after = folded.slice(number.end, number.end + context)
    const own = folded.slice(number.start, number.end)
    const { comparator, stated } = comparatorOf(before, own, after)
    if (isNoAim({ before, after, own, number, compared: stated })) return []
    const measure = number.percent ? 'percent' : measureBefore(before)
    return [{ ...number, percent: measure === 'percent', comparator, compared: stated, measure, isFactor: /(?:^|[^а-я])в\s*$/.test(before) && /^\s+раза?(?![а-я])/.test(after) }]
  })
}

/** «1OO%»: letters where a scanner saw digits; as long as before. */
function withDigits(folded: string): string {
  return folded.replace(/(?<![а-яa-z])\d[\dоo]*(?=\s?%)/g, (number) => number.replace(/[оo]/g, '0'))
}

/** «Количество вебинаров – 6», «Доля школ: 100»: the words before the number tell its unit. */
function measureBefore(before: string): Target['unit'] | null {
  if (!/[:=(–-]\s*(?:не\s*(?:менее|ниже|более|выше)\s*)?$/.test(before)) return null
  const words = /(?:^|[.;,])\s*((?:[^.;,%\d]|,(?!\s*\d))*?)[\s:–=-]*(?:не\s*(?:менее|ниже|более|выше)\s*)?$/.exec(before)?.[1] ?? ''
  if (/(?:количеств|кол-во|числ[оа]|численност)/.test(words)) return 'count'
  return /(?:^|\s)(?:дол[яиюе]|процент|удельн)/.test(words) ? 'percent' : null
}

/** A range is two aims, but for one that ends at 100 %: nothing can be above it. */
function targetsOf(aim: Aim, printed: string, from: Target['from']): Target[] {
  const shared = { unit: aim.percent ? 'percent' : 'count', of: populationOf(printed, aim.start, aim.end), from } as const
  if (aim.upTo === null) return [{ comparator: aim.comparator, value: aim.value, ...shared }]
  const lower: Target = { comparator: 'gte', value: aim.value, ...shared }
  return aim.percent && aim.upTo === 100 ? [lower] : [lower, { comparator: 'lte', value: aim.upTo, ...shared }]
}

/** In a title a bare number is an aim only of the work itself or of those it is done with. */
const work =
  /^\s+(?:[а-я-]+\s+){0,3}?(?:вебинар|семинар|совещан|практик|консультац|мероприят|событ|программ|курс|заняти|мастер-класс|школ|шнор|оо(?![а-я])|педагог|учител|руководител|участник|организац|встреч|конференц|кругл|стажиров|методик|пособи|сборник|рекомендац|материал|кейс|ролик|публикац|посещен|выезд|десант|муниципалитет|команд|наставник|тьютор|куратор|эксперт|слушател|человек|чел\.|диагностик|мониторинг|опрос|анкет|договор|площад|консультант|проект|урок|лекци|тренинг|вебинар|видео)/

function countsWork(after: string): boolean {
  return work.test(after)
}

/** Shares in words and fractions, which a target cannot hold: «половина школ», «1/3». */
function shares(printed: string): string[] {
  return fold(printed.slice(0, readable)).match(/(?<![а-я])(?:половин[а-я]+|(?:две |одн[а-я]+ )?трет(?:ь|и|ей)(?= [а-я])|вдвое|втрое)(?![а-я])|(?<![\d.])\d{1,2}\s?\/\s?\d{1,2}(?![\d.])/g) ?? []
}

/** A number alone, with neither a unit nor a noun, may be percent as well as pieces; «в 2 раза» needs what it is compared with. */
function isUnclear(aim: Aim, printed: string): boolean {
  return aim.isFactor || aim.measure === null && !/[A-Za-zЀ-ӿ]{2}/.test(printed.slice(aim.end).split(/[.;]/u)[0] ?? '')
}

function unread(text: string, number: string): Warning {
  return {
    code: 'target-unread',
    where: 'indicator',
    message: `Не понятно, что измеряет число «${number.trim()}» в показателе «${text.length > 200 ? `${text.slice(0, 200)}…` : text}».`,
    advice: 'Укажите, чего и сколько должно быть: проценты или количество, и кого или чего.',
  }
}
