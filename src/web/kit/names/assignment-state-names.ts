import type { AssignmentState } from '../../../domain/assignments/assignment-state.ts'

export const assignmentStateNames: Record<AssignmentState, string> = {
  open: 'В работе',
  awaiting: 'Ждёт подтверждения',
  returned: 'Возвращено',
  done: 'Выполнено',
  waived: 'Снято',
  past: 'Прошло до утверждения',
  withdrawn: 'Отменено новой редакцией',
}
