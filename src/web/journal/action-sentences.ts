/** What was done, as a person reads it; an action that has no sentence yet is shown by its code. */
const sentences: Record<string, string> = {
  'territory.create': 'Заведена территория',
  'import.upload': 'Документ положен на стол импорта',
  'import.reread': 'Документ прочитан заново с другими столбцами или годом',
  'import.mend': 'Исправлено прочитанное',
  'import.discard': 'Документ убран со стола',
  'roadmap.create': 'Создана дорожная карта',
  'roadmap.edit': 'Изменён черновик дорожной карты',
  'roadmap.approve': 'Дорожная карта утверждена',
  'roadmap.revise': 'Начата следующая редакция',
  'roadmap.discard': 'Черновик отменён',
  'file.upload': 'Загружен файл официального документа',
  'person.create': 'Заведён человек',
  'person.edit': 'Исправлены имя или контакты человека',
  'person.erase': 'Удалены персональные данные человека',
  'appointment.make': 'Человек назначен',
  'appointment.end': 'Назначение завершено',
  'appointment.correct': 'Исправлены даты или документ назначения',
  'appointment.substitute': 'Назначен замещающий',
  'appointment.handover': 'Дела переданы преемнику',
  'consent.give': 'Дано согласие на обработку персональных данных',
  'consent.withdraw': 'Отозвано согласие на обработку персональных данных',
  'erasure.ask': 'Человек попросил удалить свои данные',
  'erasure.refuse': 'В удалении персональных данных отказано',
  'calendar.create': 'Создан адрес подписки на календарь',
  'calendar.revoke': 'Отозван адрес подписки на календарь',
}

export function sentenceOfAction(action: string): string {
  return sentences[action] ?? action
}
