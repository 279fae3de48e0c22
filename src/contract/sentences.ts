/** One refusal, as the person who meets it reads it. */
export type Sentence = {
  /** What is wrong, and where. */
  title: string
  /** What to do about it. */
  advice: string
}

type Parameters = Readonly<Record<string, string | number>>

/** Every error code of Opora, in Russian. */
const sentences: Record<string, (parameters: Parameters) => Sentence> = {
  'document.empty': () => ({ title: 'Файл пуст.', advice: 'Проверьте, тот ли файл выбран, и загрузите его ещё раз.' }),
  'document.too-large': ({ megabytes, limit }) => ({ title: `Файл слишком велик: ${megabytes} МБ, принимается не больше ${limit} МБ.`, advice: 'Уберите из документа рисунки и вложения или разделите его на части.' }),
  'document.unpacks-too-large': ({ limit }) => ({ title: `Содержимое файла после распаковки занимает больше ${limit} МБ.`, advice: 'Такой файл не похож на дорожную карту. Скопируйте её таблицы в новый документ и загрузите его.' }),
  'document.too-many-parts': ({ limit }) => ({ title: `Внутри файла больше ${limit} частей.`, advice: 'Такой файл не похож на дорожную карту. Скопируйте её таблицы в новый документ и загрузите его.' }),
  'document.too-many-cells': ({ limit }) => ({ title: `В таблицах документа больше ${limit} ячеек.`, advice: 'Удалите пустые строки и столбцы или разделите документ на части.' }),
  'document.too-deep': ({ limit }) => ({ title: `Вложенность элементов документа больше ${limit}.`, advice: 'Скопируйте таблицы дорожной карты в новый документ и загрузите его.' }),
  'document.cell-too-long': ({ row, limit }) => ({ title: `Слишком длинный текст одной ячейки или абзаца (больше ${limit} знаков), место: ${row}.`, advice: 'Проверьте это место документа: вероятно, файл повреждён или текст не разбит на абзацы.' }),
  'document.damaged': () => ({ title: 'Файл повреждён: его не удаётся прочитать до конца.', advice: 'Откройте документ в программе, в которой он создан, сохраните заново и загрузите ещё раз.' }),
  'document.encrypted': () => ({ title: 'Документ защищён паролем.', advice: 'Снимите пароль (Файл → Сведения → Защита) и загрузите документ ещё раз.' }),
  'document.old-word': () => ({ title: 'Это документ старого формата Word (.doc).', advice: 'Откройте его в Word или LibreOffice, сохраните как DOCX и загрузите.' }),
  'document.old-excel': () => ({ title: 'Это книга старого формата Excel (.xls).', advice: 'Откройте её в Excel или LibreOffice, сохраните как XLSX и загрузите.' }),
  'document.old-office': () => ({ title: 'Это файл старого формата Office.', advice: 'Сохраните документ как DOCX или XLSX и загрузите.' }),
  'document.rtf': () => ({ title: 'Это документ RTF, такой формат не читается.', advice: 'Откройте его в Word или LibreOffice, сохраните как DOCX и загрузите.' }),
  'document.open-document': () => ({ title: 'Это документ OpenDocument (ODT, ODS), такой формат не читается.', advice: 'Откройте его в LibreOffice, сохраните как DOCX или XLSX и загрузите.' }),
  'document.binary-workbook': () => ({ title: 'Это двоичная книга Excel (.xlsb), такой формат не читается.', advice: 'Откройте её в Excel, сохраните как XLSX и загрузите.' }),
  'document.presentation': () => ({ title: 'Это презентация, а не документ с таблицей.', advice: 'Загрузите дорожную карту документом DOCX, XLSX или PDF.' }),
  'document.picture': () => ({ title: 'Это изображение: текст с него не читается.', advice: 'Загрузите исходный документ (DOCX, XLSX) или PDF, в котором текст можно выделить.' }),
  'document.archive': () => ({ title: 'Это архив, а не документ.', advice: 'Распакуйте архив и загрузите сам документ.' }),
  'document.executable': () => ({ title: 'Это программа, а не документ.', advice: 'Загрузите дорожную карту документом DOCX, XLSX, PDF, HTML или текстом.' }),
  'document.web-archive': () => ({ title: 'Это веб-архив (MHT), такой формат не читается.', advice: 'Сохраните страницу как HTML или документ как DOCX и загрузите.' }),
  'document.xml': () => ({ title: 'Это файл XML незнакомого вида.', advice: 'Загрузите дорожную карту документом DOCX, XLSX, PDF, HTML или текстом.' }),
  'document.not-text': () => ({ title: 'Содержимое файла не похоже ни на документ, ни на текст.', advice: 'Проверьте, тот ли файл выбран; принимаются DOCX, XLSX, PDF, HTML, Markdown, текст и JSON.' }),
  'document.foreign-markup': () => ({ title: 'В документ вписано описание внешних данных (DOCTYPE), такие файлы не принимаются.', advice: 'Откройте документ в Word или Excel, сохраните заново и загрузите.' }),
  'document.json-broken': ({ line }) => ({ title: `Файл JSON записан с ошибкой, строка ${line}.`, advice: 'Выгрузите дорожную карту заново или исправьте указанную строку.' }),
  'document.cancelled': () => ({ title: 'Чтение документа отменено.', advice: 'Загрузите документ ещё раз, когда будете готовы.' }),
  'revision.edit-closed': () => ({ title: 'Эта редакция уже не черновик: изменить её нельзя.', advice: 'Начните следующую редакцию и внесите правки в неё.' }),
  'revision.approve-closed': () => ({ title: 'Утвердить можно только черновик.', advice: 'Обновите страницу: редакция уже утверждена или снята.' }),
  'revision.discard-closed': () => ({ title: 'Отказаться можно только от черновика.', advice: 'Утверждённая редакция остаётся; начните следующую, если план изменился.' }),
  'revision.supersede-closed': () => ({ title: 'Заменить можно только действующую редакцию.', advice: 'Обновите страницу и повторите.' }),
  'revision.revise-closed': () => ({ title: 'Следующую редакцию начинают от действующей.', advice: 'Откройте утверждённую редакцию или продолжите работу над черновиком.' }),
  'revision.no-activities': () => ({ title: 'В плане нет ни одного мероприятия, утверждать нечего.', advice: 'Добавьте мероприятия и утвердите план.' }),
  'approval.number-missing': () => ({ title: 'Не указан номер документа.', advice: 'Впишите номер приказа или письма; без номера принимается только подпись («УТВЕРЖДАЮ»).' }),
  'approval.authority-missing': () => ({ title: 'Не указано, кто утвердил план.', advice: 'Впишите название органа или организации.' }),
  'approval.date-invalid': () => ({ title: 'Такой даты нет в календаре.', advice: 'Проверьте дату документа.' }),
  'approval.date-future': ({ date }) => ({ title: `Дата документа (${date}) ещё не наступила.`, advice: 'Проверьте дату: план утверждают документом, который уже подписан.' }),
  'change.activity-unknown': () => ({ title: 'Такого мероприятия в плане нет: возможно, его уже удалили.', advice: 'Обновите страницу и повторите правку.' }),
  'change.activity-repeated': () => ({ title: 'Мероприятие с таким же идентификатором в плане уже есть.', advice: 'Обновите страницу и добавьте мероприятие ещё раз.' }),
  'change.section-unknown': ({ at }) => ({ title: `Раздела с порядковым номером ${Number(at) + 1} в плане нет.`, advice: 'Обновите страницу и выберите один из разделов плана.' }),
  'change.part-party-unknown': () => ({ title: 'Часть мероприятия ссылается на ответственного, которого у мероприятия нет.', advice: 'Выберите ответственных части из ответственных самого мероприятия.' }),
  'change.after-itself': () => ({ title: 'Мероприятие нельзя поставить после него самого.', advice: 'Выберите другое место.' }),
  'change.join-itself': () => ({ title: 'Мероприятие нельзя объединить с ним самим.', advice: 'Выберите вторую строку.' }),
  'change.years-order': () => ({ title: 'Годы плана идут не по возрастанию или повторяются.', advice: 'Укажите каждый год один раз, начиная с раннего.' }),
}

/** The sentence of a code; a code without one is a fault of ours and is said as such. */
export function sentenceOf(code: string, parameters: Parameters): Sentence {
  return sentences[code]?.(parameters) ?? { title: `Внутренняя ошибка (${code}).`, advice: 'Повторите действие; если ошибка останется, сообщите администратору.' }
}

export function hasSentence(code: string): boolean {
  return code in sentences
}
