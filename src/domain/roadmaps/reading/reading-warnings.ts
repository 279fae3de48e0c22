import type { Warning, WarningPlace } from '../plan/warning.ts'

/** The sentences of the reading's own doubts, in one place so that they sound alike. */
export const readingWarning = {
  cellShifted: (): Warning => ({
    code: 'cell-shifted', where: 'row',
    message: 'Ячейки строки сдвинуты относительно заголовков таблицы: они разложены по смыслу.',
    advice: 'Сверьте каждую ячейку с исходной строкой.',
  }),
  cellReturned: (where: WarningPlace, fragment: string): Warning => ({
    code: 'cell-repaired', where,
    message: `Начало ячейки — «${fragment}» — попало сюда из предыдущей строки при разрыве страницы и возвращено ей.`,
    advice: 'Сверьте обе строки с исходным документом.',
  }),
  cellCompleted: (where: WarningPlace, fragment: string): Warning => ({
    code: 'cell-repaired', where,
    message: `Конец ячейки — «${fragment}» — стоял в следующей строке после разрыва страницы и возвращён сюда.`,
    advice: 'Сверьте обе строки с исходным документом.',
  }),
  cellInherited: (where: WarningPlace): Warning => ({
    code: 'cell-repaired', where,
    message: 'Ячейка пуста; текст взят из строки выше, как у ячеек, объединённых по вертикали.',
    advice: 'Если в документе ячейка действительно пуста, очистите поле.',
  }),
  rowJoined: (): Warning => ({
    code: 'cell-repaired', where: 'title',
    message: 'Строка без номера присоединена к предыдущему мероприятию как его продолжение.',
    advice: 'Если это отдельное мероприятие, разделите строки.',
  }),
  columnUnknown: (header: string): Warning => ({
    code: 'column-unknown', where: 'document',
    message: `${header === '' ? 'У колонки без названия' : `У колонки «${header}»`} нет места в плане: её текст остался только в исходных строках.`,
    advice: 'Если колонка нужна, укажите, какому полю она соответствует.',
  }),
  columnsGuessed: (): Warning => ({
    code: 'column-unknown', where: 'document',
    message: 'В таблице нет строки с названиями колонок: назначение колонок определено по их содержанию.',
    advice: 'Проверьте назначение колонок.',
  }),
  foreign: (): Warning => ({
    code: 'language-unsupported', where: 'document',
    message: 'Документ написан не по-русски: его слова и сроки не распознаются.',
    advice: 'Загрузите русский текст или внесите план вручную.',
  }),
  noTable: (): Warning => ({
    code: 'no-table', where: 'document',
    message: 'В документе не найдена таблица дорожной карты: нет таблицы, в которой названы мероприятия и их сроки.',
    advice: 'Проверьте, тот ли это документ. Мероприятия, перечисленные простым текстом, внесите вручную или оформите таблицей.',
  }),
}
