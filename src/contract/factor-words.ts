import type { FactorFaultCode } from '../domain/risks/factor-faults.ts'

/** What keeps a risk factor from being reckoned. */
export const factorFaultWords: Record<FactorFaultCode, string> = {
  'no-name': 'Нет названия.',
  'no-indices': 'Нет ни одного индекса.',
  'same-index': 'Код индекса повторяется.',
  'no-items': 'В индексе нет ни одного вопроса или показателя.',
  'wrong-weight': 'Вес — число больше нуля и не больше 100.',
  'unknown-audience': 'В каталоге года нет анкеты этой группы.',
  'unknown-question': 'Такого вопроса в анкетах года нет.',
  'unknown-row': 'Такой строки в вопросе нет.',
  'wrong-score': 'Баллы вариантов — от 0 до 100, хотя бы один.',
  'unknown-option': 'Баллы даны варианту, которого в вопросе нет.',
  'wrong-way': 'Ответы на этот вопрос так не считаются.',
  'same-bounds': 'Нет риска и наибольший риск при одном и том же значении.',
  'unknown-field': 'Такого показателя в данных школы нет.',
  'no-number': 'Показатель — не число.',
  'thresholds-turned': 'Пороги идут от низкого к высокому, от 1 до 100.',
  'threshold-out-of-reach': 'Порог недостижим при этих баллах.',
  'ticks-over-100': 'Всё, что можно отметить вместе, даёт больше 100 баллов.',
  'number-too-fine': 'У числа больше 512 значений: сузьте границы или уберите знаки после запятой.',
  'required-unused': 'Обязательная группа ни в одном индексе не спрашивается.',
}
