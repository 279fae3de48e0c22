/** What a record of the journal is about. */
export const subjectNames: Readonly<Record<string, string>> = {
  'appointment': 'назначение', 'assignment': 'поручение', 'calendar': 'адрес календаря', 'catalogue': 'каталог года', 'column-mapping': 'соответствие столбцов', 'fact': 'факт', 'file': 'файл', 'form': 'форма сбора данных',
  'form-response': 'ответ на форму', 'import': 'документ', 'indicator': 'показатель', 'installation': 'система', 'nomination': 'кандидатура', 'organisation': 'организация', 'person': 'человек', 'programme': 'год проекта',
  'register-import': 'загрузка реестра', 'revision': 'редакция', 'risk-profile': 'рисковый профиль', 'roadmap': 'дорожная карта', 'survey': 'анкетирование', 'territory': 'территория', 'visit': 'посещение',
}
