import type { BookFault } from '../domain/surveys/book/book-fault.ts'
import { audienceLabels, kindNames, lineNames } from '../domain/surveys/book/book-lines.ts'

const listed = (names: Readonly<Record<string, string>>): string => Object.values(names).map((name) => `«${name}»`).join(', ')

/** What in a workbook can't be read as a questionnaire. */
export function bookFaultInWords({ code, text }: BookFault): string {
  switch (code) {
    case 'no-sheet': return `Нет листа «${text}».`
    case 'no-column': return `Нет столбца «${text}».`
    case 'no-line': return `Нет строки «${text}».`
    case 'unknown-audience': return `«${text}» — напишите одно из: ${listed(audienceLabels)}.`
    case 'unknown-grades': return `«${text}» — напишите классы числами через запятую.`
    case 'unknown-line': return `«${text}» — напишите одно из: ${listed(lineNames)}.`
    case 'unknown-kind': return `«${text}» — напишите одно из: ${listed(kindNames)}.`
    case 'not-yes-no': return `«${text}» — напишите «да» или «нет».`
    case 'not-a-number': return text === '' ? 'Нужно число.' : `«${text}» — не число.`
    case 'condition-unread': return `«${text}» — условие не прочитано. Пишут так: код = вариант, вариант и код от 1 до 5.`
    case 'outside-block': return 'Сначала — строка «Блок», под ней вопросы.'
    case 'outside-question': return 'Сначала — строка «Вопрос», под ней варианты.'
    case 'no-code': return 'Нужен код.'
  }
}

/** «Лист «Вопросы», G7». */
export function bookPlaceInWords({ sheet, cell }: Pick<BookFault, 'sheet' | 'cell'>): string {
  return cell === null ? `Лист «${sheet}»` : `Лист «${sheet}», ${cell}`
}
