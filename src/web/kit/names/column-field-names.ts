import type { ColumnField } from '../../../domain/roadmaps/reading/column-field.ts'

export const columnFieldNames: Record<ColumnField, string> = {
  number: '№ по порядку', section: 'Направление, раздел', title: 'Мероприятие', description: 'Описание, задачи', schedule: 'Срок', start: 'Начало', end: 'Окончание',
  period: 'Столбец-период (месяц, квартал)', responsible: 'Ответственные', indicator: 'Показатель, результат', publication: 'Информационное сопровождение',
  done: 'Отметка об исполнении', unknown: 'Не распознан', ignored: 'Не переносить',
}
