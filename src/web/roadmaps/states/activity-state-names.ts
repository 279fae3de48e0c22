import type { ActivityState } from '../../../domain/roadmaps/views/activity-state.ts'

export const activityStateNames: Record<ActivityState, string> = {
  done: 'Исполнено', 'before-approval': 'Прошло до утверждения', past: 'Срок прошёл', now: 'Идёт сейчас', soon: 'Скоро', future: 'Впереди', undated: 'Без дат',
}
