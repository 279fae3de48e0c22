import type { WarningCode } from '../../../domain/roadmaps/plan/warning.ts'

export const warningCodeNames: Record<WarningCode, string> = {
  'schedule-unread': 'Срок не прочитан', 'year-mismatch': 'Год вне плана', 'end-before-start': 'Окончание раньше начала', 'order-of-steps': 'Порядок шагов',
  'approved-after-start': 'Утверждено после начала', weekend: 'Выходной день', 'number-gap': 'Пропуск в нумерации', 'number-repeat': 'Повтор номера',
  'document-number-conflict': 'Разные номера документа', 'document-date-conflict': 'Разные даты документа', 'alias-redefined': 'Сокращение введено дважды',
  'cell-shifted': 'Сдвиг ячеек', 'cell-repaired': 'Ячейка восстановлена', 'column-unknown': 'Столбец не распознан', 'party-unknown': 'Ответственный не узнан',
  'target-unread': 'Показатель не прочитан', 'duplicate-month': 'Месяц назван дважды', contradiction: 'Противоречие', 'no-table': 'Нет таблицы',
  'language-unsupported': 'Язык не поддерживается',
}
