import type { ProcessCode } from '../../../domain/processes/process-code.ts'

export const processNames: Record<ProcessCode, string> = {
  'evidence': 'Подтверждение документом или ссылкой',
  'publication': 'Информационное сопровождение',
  'data-form': 'Форма сбора данных',
  'survey': 'Анкетирование',
  'risk-profile': 'Рисковый профиль школы',
  'appointments': 'Назначения и закрепления',
  'visit': 'Посещение и верификация',
  'self-diagnosis': 'Самодиагностика',
  'activation': 'Активация рисков',
  'programme-document': 'Документы школы',
  'review': 'Экспертиза документов',
  'monitoring-stage': 'Этап мониторинга',
}
