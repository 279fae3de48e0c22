import type { QuestionnaireFault, QuestionnaireFaultCode } from '../domain/surveys/questionnaire/questionnaire-faults.ts'
import { languageNames } from './language-names.ts'

/** What keeps a questionnaire from being used: said the same by the editor, by the server and beside a cell. */
const questionnaireFaultWords: Record<QuestionnaireFaultCode, string> = {
  'no-blocks': 'В анкете нет ни одного блока.',
  'no-title': 'У анкеты нет названия.',
  'empty-block': 'В блоке нет вопросов.',
  'same-block-key': 'Код блока повторяется.',
  'same-key': 'Код вопроса повторяется.',
  'bad-key': 'Код пишется латинскими строчными буквами, цифрами и дефисом и начинается с буквы.',
  'no-words': 'Не всё написано: пустой текст вопроса или варианта.',
  'not-translated': 'Не переведено.',
  'no-russian': 'Первый язык анкеты — русский.',
  'same-language': 'Язык указан дважды.',
  'wrong-grade': 'Классы — целые числа от 1 до 12, каждый один раз.',
  'too-many-questions': 'Вопросов больше 300.',
  'few-options': 'Нужно хотя бы два варианта.',
  'many-options': 'Вариантов больше 250.',
  'same-option': 'Два варианта одинаковы.',
  'bad-code': 'Код варианта пишется латинскими строчными буквами, цифрами и дефисом.',
  'no-rows': 'В таблице нет строк.',
  'many-rows': 'Строк больше 250.',
  'same-row': 'Две строки одинаковы.',
  'few-points': 'Шкала идёт от меньшего целого числа к большему.',
  'many-points': 'На шкале больше 250 делений.',
  'exclusive-unknown': 'Отмеченного «отдельным» варианта нет.',
  'wrong-least': 'Столько вариантов отметить нельзя: проверьте «не меньше» и «не больше».',
  'bounds-turned': 'Нижняя граница больше верхней.',
  'finer-than-decimals': 'Граница точнее, чем можно ответить.',
  'range-too-wide': 'Слишком широкие границы числа.',
  'wrong-longest': 'Длина текста — от 1 до 2000 знаков.',
  'condition-unknown-question': 'Условие смотрит на вопрос, которого нет.',
  'condition-looks-ahead': 'Условие смотрит на вопрос, который задаётся позже.',
  'condition-unknown-option': 'Условие смотрит на вариант, которого нет.',
  'condition-unknown-row': 'Условие смотрит на строку, которой нет.',
  'condition-of-wrong-kind': 'Так сравнить ответ на этот вопрос нельзя.',
  'condition-empty': 'Условие не дописано.',
}

export function questionnaireFaultInWords({ code, language }: Pick<QuestionnaireFault, 'code' | 'language'>): string {
  return language === undefined ? questionnaireFaultWords[code] : `Не переведено: ${languageNames[language] ?? language}.`
}
