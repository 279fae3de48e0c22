import type { DeskGroup } from '../../contract/assignments.ts'

/** How the desk names its groups, and what it says where one is empty. */
export const deskGroupWords: Record<DeskGroup, { title: string; lead: string }> = {
  overdue: { title: 'Просрочено', lead: 'Срок вышел, работа ещё нужна.' },
  today: { title: 'Сегодня', lead: 'Последний день срока.' },
  week: { title: 'На этой неделе', lead: 'До воскресенья.' },
  decide: { title: 'Ждут вашего решения', lead: 'Подтвердите, верните или перенесите срок.' },
  later: { title: 'Позже', lead: 'Уже началось, срок впереди или не назначен.' },
  waiting: { title: 'Ждёте других', lead: 'Вы своё сделали.' },
  done: { title: 'Сделано за месяц', lead: '' },
}
