import type { ActivityKind } from '../../../domain/roadmaps/plan/plan.ts'

export const activityKindNames: Record<ActivityKind, string> = {
  appointment: 'Назначение', regulation: 'Нормативный акт', agreement: 'Договор, соглашение', survey: 'Анкетирование', diagnostics: 'Диагностика',
  'risk-profile': 'Рисковый профиль', visit: 'Посещение школы', 'programme-documents': 'Программные документы школы', 'expert-review': 'Экспертиза',
  monitoring: 'Мониторинг', event: 'Событие, совещание', training: 'Повышение квалификации', mentoring: 'Наставничество', consultation: 'Консультация',
  publication: 'Публикация', practice: 'Лучшая практика', contest: 'Конкурс', report: 'Отчёт, итоги', other: 'Другое',
}
