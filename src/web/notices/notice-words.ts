import { isVisitGroup, type DigestGroup } from '../../domain/reminders/visit-reminder.ts'
import { paths } from '../paths.ts'

export const noticeWords: Record<DigestGroup, string> = {
  overdue: 'Просрочено', today: 'Сегодня', week: 'До конца недели', decide: 'Ждут вашего решения', escalated: 'Просрочено у тех, за кого вы отвечаете',
  'visits': 'Посещения в ближайшие дни', 'visit-steps': 'Посещения ждут вас',
}

/** The list with all of a group, as it stands now. */
export function noticeListOf(group: DigestGroup) {
  if (isVisitGroup(group)) return paths.visits()
  return group === 'escalated' ? paths.assignments({ overdue: 'true' }) : paths.assignments({ group })
}
