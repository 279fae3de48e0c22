import type { CountedFactKind } from '../../domain/indicators/counted-fact.ts'
import type { Spread } from '../../domain/indicators/breakdown.ts'
import type { IndicatorMeasure } from '../../domain/indicators/indicator-measure.ts'
import type { TargetState } from '../../domain/indicators/target-standing.ts'
import type { PopulationCode } from '../../domain/processes/population.ts'
import type { Tone } from '../kit/parts/Mark.tsx'
import type { Forms } from '../kit/words/plural.ts'

export const stateWords: Record<TargetState, { name: string; tone: Tone }> = {
  'met': { name: 'Выполнен', tone: 'good' }, 'on-track': { name: 'Идёт в срок', tone: 'accent' }, 'at-risk': { name: 'Под угрозой', tone: 'doubt' },
  'missed': { name: 'Не выполнен', tone: 'refusal' }, 'unknown': { name: 'Ещё не измерен', tone: 'neutral' },
}

export const measureWords: Record<IndicatorMeasure, { name: string; tells: string }> = {
  'members-done': { name: 'Доля участников, выполнивших всё', tells: 'Участник сосчитан, когда выполнены все его поручения из отбора.' },
  'assignments-done': { name: 'Доля выполненных поручений', tells: 'Сколько поручений из отбора выполнено.' },
  'done-in-time': { name: 'Доля выполненных в срок', tells: 'Из поручений, которые выполнены или чей срок прошёл, — сколько выполнено вовремя.' },
  'members-with-fact': { name: 'Доля школ, где это произошло', tells: 'Из школ года проекта — у скольких записан такой факт.' },
  'facts-counted': { name: 'Число фактов', tells: 'Сколько раз это произошло за время показателя.' },
  'stated': { name: 'Значение указывают вручную', tells: 'Система его не видит: значение называют с подтверждением, и оно всегда помечено.' },
}

export const factKindWords: Record<CountedFactKind, string> = {
  'survey.reached': 'Школа набрала нужное число анкет',
  'evidence.confirmed': 'подтверждено исполнение поручения', 'publication.made': 'сделана публикация', 'form.filled': 'заполнена форма сбора данных', 'curator.attached': 'закреплён куратор',
  'visit.held': 'прошло посещение', 'risk-profile.verified': 'верифицирован рисковый профиль', 'self-diagnosis.sent': 'отправлена самодиагностика', 'risk-factor.activated': 'активировано рисковое направление', 'activation.confirmed': 'подтверждена активация',
  'document-set.sent': 'школа отправила все документы', 'document-set.confirmed': 'куратор подтвердил все документы школы', 'document.accepted': 'принят документ школы', 'review.concluded': 'выпущено заключение экспертизы',
  'stage.proved': 'школа отправила отчёт этапа', 'stage.confirmed': 'куратор подтвердил отчёт этапа', 'stage.concluded': 'принят отчёт этапа',
  'curator.appointed': 'назначен куратор', 'coordinator.appointed': 'назначен координатор', 'school.joined': 'школа включена в год проекта', 'members.completed': 'все участники выполнили мероприятие',
}

export const populationWords: Record<PopulationCode, string> = {
  'none': 'Все', 'schools': 'Школы', 'earlier-schools': 'Школы прошлого года', 'curators': 'Кураторы', 'municipal-coordinators': 'Муниципальные координаторы', 'municipalities': 'Муниципалитеты',
}

export const spreadWords: Record<Spread, string> = { sum: 'Части складываются в целое', each: 'Действует для каждого' }

export const respondentForms: Forms = ['требуемой анкеты', 'требуемых анкет', 'требуемых анкет']
export const memberForms: Forms = ['участник', 'участника', 'участников']
export const readSchoolForms: Forms = ['школы', 'школ', 'школ']
export const targetForms: Forms = ['показатель', 'показателя', 'показателей']
