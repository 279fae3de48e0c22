import type { FormDefinition } from '../../data-forms/form-definition.ts'
import type { ValueField } from '../../data-forms/form-field.ts'
import type { VisitType } from '../../visits/visit-type.ts'

function yesNo(key: string, label: string, hint: string | null = null): ValueField {
  return { key, label, hint, isRequired: true, kind: 'yes-no' }
}

function words(key: string, label: string, isRequired: boolean, hint: string | null = null): ValueField {
  return { key, label, hint, isRequired, kind: 'text', longest: 4_000 }
}

function count(key: string, label: string): ValueField {
  return { key, label, hint: null, isRequired: true, kind: 'number', unit: null, min: 0, max: 500, isInteger: true }
}

function extent(key: string, label: string, hint: string | null = null): ValueField {
  return { key, label, hint, isRequired: true, kind: 'choice', options: [{ code: 'full', label: 'Полностью' }, { code: 'partly', label: 'Частично' }, { code: 'no', label: 'Нет' }] }
}

const ending: readonly ValueField[] = [
  words('agreed', 'О чём договорились', true, 'Кто, что и к какому дню сделает.'),
  words('support', 'Какая помощь нужна школе от муниципалитета и региона', false),
]

/** What a curator looks at in a visit of each type: the project's own draft, for the official lists are not public. */
export const visitCheckLists: Readonly<Record<VisitType, FormDefinition>> = {
  'first': {
    checks: [],
    fields: [
      yesNo('team', 'Встреча с руководителем и командой школы прошла'),
      extent('profile', 'Рисковый профиль обсуждён с командой', 'По каждому рисковому направлению: на чём оно основано и согласна ли школа.'),
      yesNo('building', 'Осмотрены классы, столовая, библиотека, спортзал'),
      count('lessons', 'Посещено уроков'),
      extent('data', 'Сведения школы о себе совпадают с тем, что увидел куратор'),
      words('strengths', 'На что школа может опереться', true),
      words('worries', 'Что вызывает тревогу', false),
      ...ending,
    ],
  },
  'regular': {
    checks: [],
    fields: [
      extent('plan', 'Запланированное к этому дню выполнено'),
      count('lessons', 'Посещено уроков'),
      yesNo('documents', 'Подтверждающие документы просмотрены'),
      words('changes', 'Что изменилось со времени прошлого посещения', true),
      words('obstacles', 'Что мешает', false),
      ...ending,
    ],
  },
  'exchange': {
    checks: [],
    fields: [
      words('seen', 'Что показала школа куратора', true),
      count('lessons', 'Посещено уроков'),
      words('taken', 'Что руководитель берёт для своей школы', true),
      ...ending,
    ],
  },
  'on-request': {
    checks: [],
    fields: [words('question', 'С каким вопросом обратилась школа', true), extent('solved', 'Вопрос решён'), words('advice', 'Что посоветовал куратор', true), ...ending],
  },
}
