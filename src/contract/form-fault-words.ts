import type { CheckComparator, CheckSide } from '../domain/data-forms/form-check.ts'
import type { DefinitionFaultCode } from '../domain/data-forms/definition-faults.ts'
import type { FormDefinition } from '../domain/data-forms/form-definition.ts'
import type { FormFaultDetail } from '../domain/data-forms/form-fault.ts'
import { isTable } from '../domain/data-forms/form-field.ts'

const comparators: Record<CheckComparator, string> = { lte: 'не больше', lt: 'меньше', eq: 'равно', gte: 'не меньше', gt: 'больше' }

const number = new Intl.NumberFormat('ru-RU', { maximumFractionDigits: 6 })
const dayInWords = (day: string): string => day.split('-').reverse().join('.')

/** What is wrong with an answer, for the one who fills: said the same by the page, by the server and beside a cell. */
export function faultInWords(fault: FormFaultDetail, definition: FormDefinition): string {
  switch (fault.code) {
    case 'missing': return 'Нужен ответ.'
    case 'wrong-kind': return 'Ответ не того вида, что спрашивается.'
    case 'not-a-number': return `«${fault.text}» — не число.`
    case 'not-a-date': return `«${fault.text}» — не дата. Напишите ДД.ММ.ГГГГ.`
    case 'not-an-option': return `«${fault.text}» нет в списке ответов.`
    case 'not-yes-no': return `«${fault.text}» — напишите «да» или «нет».`
    case 'not-integer': return 'Нужно целое число.'
    case 'too-small': return `Не меньше ${number.format(fault.min)}.`
    case 'too-large': return `Не больше ${number.format(fault.max)}.`
    case 'too-early': return `Не раньше ${dayInWords(fault.from)}.`
    case 'too-late': return `Не позже ${dayInWords(fault.to)}.`
    case 'too-long': return `Не длиннее ${number.format(fault.longest)} знаков.`
    case 'too-many-rows': return `Строк не больше ${fault.most}.`
    case 'check': return `${checkInWords(fault, definition)}: сейчас ${number.format(fault.leftValue)} и ${number.format(fault.rightValue)}.`
  }
}

/** «Из них с высшей категорией» должно быть не больше «Всего учителей». */
export function checkInWords({ left, comparator, right }: { left: CheckSide; comparator: CheckComparator; right: CheckSide }, definition: FormDefinition): string {
  return `${sideInWords(left, definition)} должно быть ${comparators[comparator]} ${sideInWords(right, definition)}`
}

function sideInWords({ terms, constant }: CheckSide, definition: FormDefinition): string {
  const names = terms.map(({ field, column }) => `«${termName(field, column, definition)}»`)
  return [...names, ...(constant === 0 && names.length > 0 ? [] : [number.format(constant)])].join(' + ')
}

function termName(field: string, column: string | null, { fields }: FormDefinition): string {
  const found = fields.find(({ key }) => key === field)
  if (found === undefined) return field
  return (column !== null && isTable(found) ? found.columns.find(({ key }) => key === column)?.label : found.label) ?? field
}

/** What keeps a form from being opened, for the one who makes it. */
export const definitionFaultWords: Record<DefinitionFaultCode, string> = {
  'no-fields': 'В форме нет ни одного вопроса.',
  'no-label': 'У вопроса нет названия.',
  'same-key': 'Два вопроса с одним внутренним именем: удалите один и добавьте заново.',
  'no-options': 'Нужно не меньше двух вариантов ответа, и у каждого — название.',
  'same-option': 'Два одинаковых варианта ответа.',
  'bounds-turned': 'Нижняя граница больше верхней.',
  'no-columns': 'В таблице нет столбцов.',
  'no-rows': 'В таблице нет строк, или у строки нет названия.',
  'check-empty': 'В проверке не выбрано ни одного вопроса.',
  'check-unknown-field': 'Проверка ссылается на вопрос, которого нет.',
  'check-not-number': 'Проверять можно только числа.',
}
