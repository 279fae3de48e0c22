import { isVisitGroup, type DigestGroup } from '../../domain/reminders/digest-group.ts'
import { paths } from '../paths.ts'

export const noticeWords: Record<DigestGroup, string> = {
  overdue: 'Просрочено', today: 'Сегодня', week: 'До конца недели', decide: 'Ждут вашего решения', escalated: 'Просрочено у тех, за кого вы отвечаете',
  'visits': 'Посещения в ближайшие дни', 'visit-steps': 'Посещения ждут вас', 'readings': 'Экспертиза ждёт вас', 'conclusions': 'Экспертные заключения',
}

/** The list with all of a group, as it stands now. */
export function noticeListOf(group: DigestGroup) {
  if (isVisitGroup(group)) return paths.visits()
  if (group === 'readings') return paths.reviews()
  if (group === 'conclusions') return paths.documents()
  return group === 'escalated' ? paths.assignments({ overdue: 'true' }) : paths.assignments({ group })
}
