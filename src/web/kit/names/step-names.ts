import type { ProcessCode } from '../../../domain/processes/process-code.ts'

/** What whoever does a step is asked to do; two steps of one activity are told apart by it. */
const stepNames: Readonly<Partial<Record<`${ProcessCode} ${string}`, string>>> = {
  'evidence issue': 'Издать документ', 'evidence review': 'Провести экспертизу', 'evidence attend': 'Участвовать', 'evidence submit': 'Представить материалы', 'evidence activate': 'Активировать риски',
  'visit first-visit': 'Провести первичное посещение', 'visit visit': 'Провести посещение', 'visit exchange': 'Посетить школу куратора', 'visit verify': 'Верифицировать рисковый профиль',
  'self-diagnosis fill': 'Пройти самодиагностику', 'activation activate': 'Активировать риски', 'activation confirm': 'Подтвердить выбор школы',
  'review review': 'Провести экспертизу документов', 'review initial': 'Провести первичную экспертизу', 'review follow-up': 'Провести повторную экспертизу', 'review sample': 'Провести выборочную экспертизу',
  'programme-document write': 'Написать документы школы', 'programme-document confirm': 'Подтвердить документы школы',
  'evidence verify': 'Подтвердить представленное', 'evidence visit': 'Провести посещение', 'evidence take-part': 'Пройти опрос или диагностику', 'publication publish': 'Опубликовать или разослать', 'data-form fill': 'Заполнить форму', 'survey fill': 'Провести анкетирование',
}

/** «Провести посещение»; of a step without a word of its own, «Выполнить». */
export function stepName(process: ProcessCode, step: string): string {
  return stepNames[`${process} ${step}`] ?? 'Выполнить'
}
