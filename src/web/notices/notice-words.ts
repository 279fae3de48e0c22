import type { ReminderGroup } from '../../domain/reminders/reminder-group.ts'
import { paths } from '../paths.ts'

export const noticeWords: Record<ReminderGroup, string> = {
  overdue: 'Просрочено', today: 'Сегодня', week: 'До конца недели', decide: 'Ждут вашего решения', escalated: 'Просрочено у тех, за кого вы отвечаете',
}

/** The list with all of a group, as it stands now. */
export function noticeListOf(group: ReminderGroup) {
  return group === 'escalated' ? paths.assignments({ overdue: 'true' }) : paths.assignments({ group })
}
