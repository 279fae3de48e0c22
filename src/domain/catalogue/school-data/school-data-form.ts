import type { CheckTerm, FormCheck } from '../../data-forms/form-check.ts'
import type { FormDefinition } from '../../data-forms/form-definition.ts'
import type { ValueField } from '../../data-forms/form-field.ts'

function count(key: string, label: string, unit: string, hint: string | null = null): ValueField {
  return { key, label, hint, isRequired: true, kind: 'number', unit, min: 0, max: 100_000, isInteger: true }
}

function amount(key: string, label: string, unit: string, max: number, hint: string | null = null): ValueField {
  return { key, label, hint, isRequired: true, kind: 'number', unit, min: 0, max, isInteger: false }
}

function atMost(part: string, whole: string): FormCheck {
  return { left: { terms: [only(part)], constant: 0 }, comparator: 'lte', right: { terms: [only(whole)], constant: 0 }, table: null }
}

function only(field: string): CheckTerm {
  return { field, column: null }
}

const staff: readonly ValueField[] = [
  amount('staffunits', 'Ставки педагогических работников по штатному расписанию', 'ст.', 2_000),
  amount('vacancies', 'Вакантные ставки', 'ст.', 2_000, 'И те, что закрыты совместительством на время поиска.'),
  count('teachers', 'Учителя', 'чел.'),
  count('teachersprofile', 'Учителя, которые ведут только предметы своего образования', 'чел.'),
  count('teacherscategory', 'Учителя с первой или высшей категорией', 'чел.'),
  count('teachersyoung', 'Учителя со стажем до трёх лет', 'чел.'),
  count('teacherspension', 'Учителя пенсионного возраста', 'чел.'),
  count('teacherscourses', 'Учителя, повысившие квалификацию за последние три года', 'чел.'),
  count('teachersmentored', 'Учителя, за которыми закреплён наставник', 'чел.'),
  amount('hours', 'Часы учебного плана в неделю, по всем классам', 'ч', 20_000),
  amount('hoursnonprofile', 'Часы, которые ведут учителя без образования по предмету', 'ч', 20_000),
  amount('hoursuncovered', 'Часы, которые не ведутся из-за отсутствия учителя', 'ч', 20_000),
  amount('specialists', 'Занятые ставки психологов, логопедов, дефектологов', 'ст.', 200),
]

/** What schools alike are found by; no factor reads it. */
const kind: readonly ValueField[] = [
  { key: 'settlement', label: 'Где стоит школа', hint: null, isRequired: true, kind: 'choice', options: [{ code: 'city', label: 'Город' }, { code: 'town', label: 'Посёлок городского типа' }, { code: 'village', label: 'Село, деревня' }] },
]

const pupils: readonly ValueField[] = [
  count('classes', 'Классы', 'кл.'),
  count('pupils', 'Обучающиеся', 'чел.'),
  count('pupilsneedy', 'Обучающиеся из малоимущих семей', 'чел.', 'Признанных малоимущими: по ним находятся похожие школы.'),
  count('pupilsspecial', 'Обучающиеся с ОВЗ', 'чел.', 'С заключением ПМПК.'),
  count('pupilsadapted', 'Обучающиеся с ОВЗ по адаптированным программам', 'чел.'),
  count('pupilslanguage', 'Обучающиеся, которым трудно учиться на русском языке', 'чел.', 'Русский для них не родной, и они недостаточно им владеют.'),
  count('pupilslanguagehelp', 'Обучающиеся, которые дополнительно занимаются русским языком', 'чел.'),
  count('pupilsdebts', 'Обучающиеся, окончившие прошлый год с задолженностью', 'чел.'),
  count('pupilsrepeating', 'Обучающиеся, оставленные на повторное обучение', 'чел.'),
  count('pupilsabsent', 'Обучающиеся, пропустившие без причины больше десятой части уроков', 'чел.'),
  count('pupilsregistered', 'Обучающиеся на профилактическом учёте', 'чел.'),
  count('vprtaken', 'Обучающиеся, писавшие ВПР в прошлом году', 'чел.'),
  count('vprfailed', 'Обучающиеся, получившие на ВПР «2» хотя бы по одной работе', 'чел.'),
  count('ninthgraders', 'Выпускники девятых классов прошлого года', 'чел.'),
  count('ninthfailed', 'Выпускники девятых классов, не сдавшие экзамен с первого раза', 'чел.'),
  count('pupilsextra', 'Обучающиеся, занятые в кружках и секциях', 'чел.'),
]

const families: readonly ValueField[] = [
  count('families', 'Семьи обучающихся', 'сем.'),
  count('familiesmeetings', 'Семьи, бывшие хотя бы на двух собраниях за прошлый год', 'сем.'),
]

const equipment: readonly ValueField[] = [
  count('rooms', 'Учебные кабинеты', 'каб.'),
  count('roomsonline', 'Учебные кабинеты с интернетом', 'каб.'),
  count('roomsscreen', 'Учебные кабинеты с проектором или интерактивной доской', 'каб.'),
  count('computers', 'Компьютеры и ноутбуки, доступные обучающимся', 'шт.', 'Не старше семи лет и исправные.'),
  amount('internet', 'Скорость интернета', 'Мбит/с', 100_000),
  count('labs', 'Кабинеты физики, химии, биологии', 'каб.', 'Если предметы ведутся в одном кабинете, считайте его один раз.'),
  count('labsequipped', 'Кабинеты физики, химии, биологии с приборами для всех работ программы', 'каб.'),
  amount('textbooks', 'Обеспеченность учебниками', '%', 100),
  count('pupilssecondshift', 'Обучающиеся во вторую смену', 'чел.'),
]

/** What the risk factors read of a school besides the questionnaires: the project's own draft. */
export const schoolDataForm: FormDefinition = {
  fields: [...kind, ...staff, ...pupils, ...families, ...equipment],
  checks: [
    atMost('vacancies', 'staffunits'), atMost('teachersprofile', 'teachers'), atMost('teacherscategory', 'teachers'), atMost('teachersyoung', 'teachers'), atMost('teacherspension', 'teachers'),
    atMost('teacherscourses', 'teachers'), atMost('teachersmentored', 'teachers'), atMost('hoursnonprofile', 'hours'), atMost('hoursuncovered', 'hours'),
    atMost('pupilsneedy', 'pupils'), atMost('pupilsspecial', 'pupils'), atMost('pupilsadapted', 'pupilsspecial'), atMost('pupilslanguage', 'pupils'), atMost('pupilslanguagehelp', 'pupilslanguage'),
    atMost('pupilsdebts', 'pupils'), atMost('pupilsrepeating', 'pupils'), atMost('pupilsabsent', 'pupils'), atMost('pupilsregistered', 'pupils'), atMost('pupilsextra', 'pupils'), atMost('pupilssecondshift', 'pupils'),
    atMost('vprfailed', 'vprtaken'), atMost('ninthfailed', 'ninthgraders'), atMost('familiesmeetings', 'families'),
    atMost('roomsonline', 'rooms'), atMost('roomsscreen', 'rooms'), atMost('labsequipped', 'labs'),
  ],
}
