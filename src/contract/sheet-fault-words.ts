import type { SheetFault } from '../domain/surveys/sheet/sheet-fault.ts'

/** What is wrong with an answer, as the respondent reads it beside the question. */
export function sheetFaultWords(fault: SheetFault): string {
  switch (fault.code) {
    case 'missing': return fault.row === null ? 'Ответьте на этот вопрос.' : 'Ответьте в каждой строке.'
    case 'wrong-kind': return 'Ответ не удалось прочитать: выберите или введите его ещё раз.'
    case 'unknown-option': return 'Выберите один из предложенных ответов.'
    case 'too-few': return `Отметьте не меньше ${fault.least}.`
    case 'too-many': return `Отметьте не больше ${fault.most}.`
    case 'not-alone': return 'Этот ответ отмечается один: снимите остальные отметки.'
    case 'out-of-range': return `Введите число от ${fault.min} до ${fault.max}.`
    case 'too-precise': return fault.decimals === 0 ? 'Введите целое число.' : `Знаков после запятой — не больше ${fault.decimals}.`
    case 'not-all-ordered': return 'Дайте каждому своё место: места не повторяются и не пропускаются.'
    case 'too-long': return `Слишком длинно: не больше ${fault.longest} знаков.`
  }
}
