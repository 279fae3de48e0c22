import type { ActivityFields } from '../../../domain/roadmaps/plan/planned-activity.ts'

export const activityFieldNames: Record<keyof ActivityFields, string> = {
  number: 'Номер', section: 'Раздел', title: 'Мероприятие', description: 'Описание', kind: 'Вид', schedule: 'Срок', responsible: 'Ответственные',
  indicator: 'Показатель', publication: 'Информационное сопровождение', parts: 'Части', done: 'Исполнено', source: 'Строка источника', warnings: 'Сомнения', bindings: 'Процессы',
}
