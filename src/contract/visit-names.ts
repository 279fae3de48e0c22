import type { VisitState } from '../domain/visits/visit.ts'
import type { VisitSide, VisitType } from '../domain/visits/visit-type.ts'

/** Russian: what a visit of each type is called, as protocols, books and pages say it. */
export const visitTypeNames: Record<VisitType, string> = { 'first': 'Первичное посещение', 'regular': 'Посещение в течение года', 'exchange': 'Посещение школы куратора', 'on-request': 'Посещение по запросу школы' }

export const visitStateNames: Record<VisitState, string> = { proposed: 'предложено', agreed: 'согласовано', held: 'на подписании', signed: 'подписано', cancelled: 'отменено' }

export const visitSideNames: Record<VisitSide, string> = { curator: 'куратор', school: 'школа' }

/** Russian: what waits for a person of whom a digest asks a step of a visit. */
export const visitStepWords: Record<VisitState, string> = { proposed: 'нужно ваше согласие', agreed: 'протокол ещё не написан', held: 'протокол ждёт подписи', signed: 'подписано', cancelled: 'отменено' }
