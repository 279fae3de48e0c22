import { plural } from '../../kernel/russian-plural.ts'
import type { Activity, Plan } from '../plan/plan.ts'
import { foundInEach, type Finding } from './finding.ts'
import { hasMeasurableResult } from './measurable-result.ts'

export function findParties({ activities }: Plan): Finding {
  return foundInEach(activities, ({ responsible }) => responsible.some(({ text }) => text.trim() !== ''), 'У каждого мероприятия есть ответственный.',
    (count) => `Нет ответственного у ${count} ${ofActivities(count)}: без него поручение никому не придёт.`)
}

/** «По плану работы Совета» names no day, but says when: half a date. */
export function findDates({ activities }: Plan): Finding {
  const finding = foundInEach(activities, hasDate, 'У каждого мероприятия есть срок.',
    (count) => `Нет срока с датами у ${count} ${ofActivities(count)}: напомнить о них и проверить их будет нельзя.`)
  const conditional = activities.filter((activity) => !hasDate(activity) && activity.schedule.condition !== null).length
  return { ...finding, share: activities.length === 0 ? 0 : finding.share + conditional / activities.length / 2 }
}

export function findResults({ activities }: Plan): Finding {
  const hasColumn = activities.some(hasIndicator)
  return foundInEach(activities, (activity) => hasMeasurableResult(activity, hasColumn),
    'Результат каждого мероприятия можно проверить: названо число, документ или событие.',
    (count) => hasColumn
      ? `Непонятно, чем подтвердить ${count} ${plural(count, 'мероприятие', 'мероприятия', 'мероприятий')}: в показателе нет ни числа, ни документа, ни события.`
      : `Столбца показателей в плане нет, а из слов мероприятия не видно, чем подтвердить ${count} из них.`)
}

/** Only where the plan has such a column. */
export function findPublication({ activities }: Plan): Finding | null {
  if (activities.every(({ publication }) => isBlank(publication))) return null
  return foundInEach(activities, ({ publication }) => !isBlank(publication), 'Для каждого мероприятия указано информационное сопровождение.',
    (count) => `Информационное сопровождение не указано у ${count} ${ofActivities(count)}.`)
}

function hasDate({ schedule }: Activity): boolean {
  return schedule.windows.some(([start, end]) => start !== null || end !== null)
}

function hasIndicator({ indicator, parts }: Activity): boolean {
  return indicator !== null || parts.some((part) => part.indicator !== null)
}

function isBlank(text: string | null): boolean {
  return text === null || text.trim() === ''
}

function ofActivities(count: number): string {
  return plural(count, 'мероприятия', 'мероприятий', 'мероприятий')
}
