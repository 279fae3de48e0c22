import type { Change } from '../../../domain/roadmaps/changes/change.ts'
import { activityFieldNames } from '../names/activity-field-names.ts'

const headerNames: Record<string, string> = {
  title: 'название', programme: 'проект', territory: 'территория', years: 'годы', approval: 'утверждение', amends: 'изменяемый документ', warnings: 'пометки',
}

/** One edit of a plan, as it is told in the journal: «Изменено мероприятие: срок, ответственные». */
export function changeInWords(change: Change): string {
  switch (change.do) {
    case 'describe': return `Изменено в шапке: ${Object.keys(change.fields).map((name) => headerNames[name] ?? name).join(', ')}`
    case 'addSection': return `Добавлен раздел «${change.section.title ?? ''}»`
    case 'changeSection': return `Изменён раздел ${change.at + 1}: «${change.section.title ?? ''}»`
    case 'removeSection': return `Убран заголовок раздела ${change.at + 1}`
    case 'moveSection': return `Раздел ${change.from + 1} переставлен на место ${change.to + 1}`
    case 'addActivity': return `Добавлено мероприятие «${change.activity.title ?? 'без названия'}»`
    case 'changeActivity': return `Изменено мероприятие: ${fieldsInWords(change.fields)}`
    case 'moveActivity': return 'Мероприятие переставлено'
    case 'removeActivity': return 'Мероприятие удалено'
    case 'joinActivities': return change.as === 'part' ? 'Строка присоединена как часть мероприятия' : 'Строка присоединена как продолжение'
    case 'splitActivity': return `Мероприятие разделено: «${change.first.title ?? ''}» и «${change.second.title ?? ''}»`
    case 'renumber': return change.section === 'all' ? 'Мероприятия перенумерованы' : `Перенумерован раздел ${change.section + 1}`
  }
}

function fieldsInWords(fields: Extract<Change, { do: 'changeActivity' }>['fields']): string {
  const told = fields.title === undefined || fields.title === null ? '' : ` «${fields.title}»`
  const names = (Object.keys(fields) as (keyof typeof activityFieldNames)[]).filter((name) => name !== 'warnings' || Object.keys(fields).length === 1)
  return `${names.map((name) => activityFieldNames[name].toLowerCase()).join(', ')}${told}`
}
