import type { ReviewFault } from '../domain/reviews/review-criteria.ts'
import type { ReviewKind, ReviewOutcome } from '../domain/reviews/review-route.ts'
import type { ReviewState, RoundState } from '../domain/reviews/review-states.ts'

export const reviewKindNames: Record<ReviewKind, string> = { initial: 'первичная', followUp: 'повторная', sample: 'выборочная' }
export const reviewOutcomeNames: Record<ReviewOutcome, string> = { pass: 'документ соответствует критериям', return: 'документ возвращён на доработку' }
export const reviewStateNames: Record<ReviewState, string> = { assigned: 'ждёт экспертизы', given: 'сдана', declined: 'отказ эксперта', withdrawn: 'передана другому' }
export const roundStateNames: Record<RoundState, string> = { open: 'читают', third: 'нужен ещё эксперт', ready: 'заключение готово', concluded: 'заключение выпущено' }

export const reviewFaultWords: Record<ReviewFault['code'], string> = {
  'unscored': 'не поставлен балл', 'out-of-range': 'балл вне шкалы', 'unexplained': 'балл не объяснён', 'no-message': 'документ возвращается, но не сказано, к какому месту замечание', 'unknown-field': 'замечание к месту, которого в документе нет',
}
