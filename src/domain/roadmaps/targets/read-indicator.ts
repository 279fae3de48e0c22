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
    indicator: { text: printed === '' ? null : printed, targets: aims.filter((aim) => aim.compared || !isUnclear(aim, printed)).flatMap((aim) => targetsOf(aim, printed, 'indicator')) },
    warnings: aims.filter((aim) => isUnclear(aim, printed)).map((aim) => unread(printed, printed.slice(aim.start, aim.end))),
  }
}

/** Aims that the title itself states: «60 методических вебинаров», «не менее 10 практик». */
export function readTitleTargets(title: string): Target[] {
  const printed = collapse(title)
  return aimsIn(printed)
    .filter((aim) => aim.percent || aim.compared || countsWork(fold(printed).slice(aim.end)))
    .flatMap((aim) => targetsOf(aim, printed, 'title'))
}

type Aim = FoundNumber & { compared: boolean; comparator: Target['comparator'] }

function aimsIn(printed: string): Aim[] {
  const folded = fold(printed)
  return numbersIn(folded).flatMap((number) => {
    const before = folded.slice(0, number.start)
    const after = folded.slice(number.end)
    const { comparator, stated } = comparatorOf(before, after)
    const place = { before, after, own: folded.slice(number.start, number.end), number, compared: stated }
    return isNoAim(place) ? [] : [{ ...number, comparator, compared: stated }]
  })
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

/** A number alone, with neither a unit nor a noun: it may be percent as well as pieces. */
function isUnclear(aim: Aim, printed: string): boolean {
  return !aim.percent && !/\p{L}{2}/u.test(printed.slice(aim.end).split(/[.;]/u)[0] ?? '')
}

function unread(text: string, number: string): Warning {
  return {
    code: 'target-unread',
    where: 'indicator',
    message: `Не понятно, что измеряет число «${number.trim()}» в показателе «${text}».`,
    advice: 'Укажите, чего и сколько должно быть: проценты или количество, и кого или чего.',
  }
}
