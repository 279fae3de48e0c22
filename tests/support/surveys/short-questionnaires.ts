import type { Questionnaire } from '../../../src/domain/surveys/questionnaire/questionnaire.ts'

const ru = (text: string) => ({ ru: text })
const asked = { hint: null, isRequired: true, when: null, comparableTo: null }

/** Three questions, one of them conditional, one a free text. */
export function shortQuestionnaire(audience: 'teacher' | 'pupil' | 'parent' | 'head'): Questionnaire {
  return {
    audience, title: ru(`Короткая анкета: ${audience}`), introduction: ru('Три вопроса.'), languages: ['ru'], grades: audience === 'pupil' || audience === 'parent' ? [6] : [],
    blocks: [
      { key: 'b1', title: ru('Первая страница'), when: null, questions: [
        { ...asked, key: 'mood', text: ru('Как вам в школе?'), kind: 'single', options: [{ code: 'good', label: ru('Хорошо') }, { code: 'bad', label: ru('Плохо') }] },
        { ...asked, key: 'years', text: ru('Сколько лет вы здесь?'), kind: 'number', min: 0, max: 60, decimals: 0, unit: ru('лет') },
      ] },
      { key: 'b2', title: ru('Вторая страница'), when: { is: 'any-of', question: 'mood', row: null, options: ['bad'] }, questions: [
        { ...asked, key: 'why', text: ru('Что не так?'), isRequired: false, kind: 'text', longest: 500 },
      ] },
    ],
  }
}
