/** What a fact says, to whoever reads the history of an assignment. */
export const factSentences: Readonly<Record<string, string>> = {
  'evidence.given': 'Представлено подтверждение',
  'evidence.confirmed': 'Исполнение подтверждено',
  'evidence.returned': 'Возвращено на доработку',
  'publication.made': 'Отмечена публикация',
  'form.filled': 'Заполнена форма',
  'survey.reached': 'Набрано нужное число анкет',
  'risk-profile.published': 'Опубликованы рисковые профили',
  'review.completed': 'Экспертиза проведена полностью',
  'assignment.met': 'Закрыто записью процесса',
  'assignment.unmet': 'Открыто снова',
  'assignment.delegated': 'Передано',
  'assignment.postponement-asked': 'Просьба перенести срок',
  'assignment.postponed': 'Срок перенесён',
  'assignment.postponement-refused': 'В переносе срока отказано',
  'assignment.waived': 'Поручение снято',
  'window.extended': 'Срок продлён этой школе',
}
