import type { Questionnaire } from '../../surveys/questionnaire/questionnaire.ts'
import { agreement, frequency, hindrance } from '../answer-sets.ts'
import { block, freeText, ifChosen, matrix, order, several, single, wholeNumber } from './asking.ts'

const periods = { never: 'Не проводится', yearly: 'Раз в год', quarterly: 'Раз в четверть', monthly: 'Каждый месяц' } as const
const extent = { none: 'Нет', started: 'Начинаем', partly: 'Есть, работает не полностью', fully: 'Есть и работает' } as const

const resources = block('resources', 'Ресурсы', [
  wholeNumber('head-years', 'Сколько лет вы руководите этой школой?', [0, 60], 'лет'),
  matrix('shortages', 'Насколько обучению в вашей школе мешает следующее?', {
    'teachers': 'Нехватка учителей', 'unprepared': 'Недостаточная подготовка учителей', 'specialists': 'Нехватка психологов, логопедов, дефектологов', 'devices': 'Нехватка оборудования и пособий',
    'digital': 'Нехватка компьютеров, слабый интернет', 'textbooks': 'Нехватка учебников', 'building': 'Теснота и состояние здания',
  }, hindrance),
  single('turnover', 'Сколько учителей уволилось из школы за последний год?', { nobody: 'Никто', few: 'Меньше 5 %', some: 'От 5 до 15 %', many: 'Больше 15 %' }),
  single('hard-to-hire', 'Трудно ли найти нового учителя?', { no: 'Нет', rather: 'Бывает трудно', hard: 'Трудно', impossible: 'Почти невозможно' }),
  several('hire-help', 'Что помогает привлекать учителей?', { housing: 'Жильё', pay: 'Доплаты', students: 'Целевой приём, студенты', network: 'Учителя других школ, сетевая форма', nothing: 'Ничего из этого' }, { alone: ['nothing'], when: ifChosen('hard-to-hire', 'rather', 'hard', 'impossible') }),
])

const teachers = block('teachers', 'Учителя', [
  single('lesson-visits', 'Как часто вы и ваши заместители бываете на уроках и разбираете их с учителем?', periods),
  single('mutual-visits', 'Как часто учителя бывают на уроках друг у друга по плану школы?', periods),
  single('mentoring', 'Наставничество для молодых и новых учителей', extent),
  single('needs-diagnosed', 'Выявление профессиональных трудностей учителей', extent),
  single('training-plan', 'План внутришкольного обучения учителей', extent),
  single('teams', 'Рабочие группы учителей, которые вместе готовят и разбирают уроки', extent),
  single('results-analysed', 'Как часто школа разбирает результаты ВПР и экзаменов с каждым учителем?', periods),
  single('subject-level', 'Учителя нашей школы хорошо знают свои предметы', agreement),
  single('methods-level', 'Учителя нашей школы владеют современными методами', agreement),
])

const learning = block('learning', 'Обучение', [
  single('difference', 'Обучение учеников разного уровня по разным заданиям', extent),
  single('individual-routes', 'Индивидуальные планы для отстающих', extent),
  single('early-signs', 'Раннее выявление учеников, которым грозит неуспеваемость', extent),
  single('extra-lessons', 'Дополнительные занятия для отстающих', extent),
  single('career', 'Работа с мотивацией: профориентация, проекты, встречи', extent),
  single('special-programme', 'Сопровождение детей с ОВЗ', { ...extent, needless: 'Таких детей нет' }),
  single('language-programme', 'Занятия русским языком для детей, которым он не родной', { ...extent, needless: 'Таких детей нет' }),
  single('culture', 'Работа по взаимному уважению детей разных национальностей', extent),
])

const climate = block('climate', 'Среда и семьи', [
  single('rules', 'Единые правила поведения, принятые вместе с учениками и родителями', extent),
  single('disorder', 'Как часто порядок на уроках становится предметом разбора?', frequency),
  single('bullying', 'Программа против травли', extent),
  single('bullying-cases', 'Как часто школа разбирает случаи травли?', frequency),
  single('psychologist', 'Помощь психолога ученикам и учителям', extent),
  single('parents-informed', 'Постоянная связь с родителями: не только собрания', extent),
  single('parents-council', 'Совет родителей, который участвует в решениях', extent),
  single('parents-taught', 'Обучение родителей тому, как помогать детям', extent),
  single('parents-active', 'Какая доля родителей участвует в делах школы?', { most: 'Больше половины', half: 'Около половины', few: 'Меньше четверти', nobody: 'Почти никто' }),
  order('priorities', 'Что для вашей школы сейчас важнее? Расставьте от самого важного', { staff: 'Кадры', teaching: 'Качество уроков', pupils: 'Помощь отстающим', climate: 'Атмосфера и порядок', parents: 'Работа с семьями', equipment: 'Оснащение' }),
  freeText('context', 'Что ещё важно знать о вашей школе?', { hint: 'Можно не отвечать.' }),
])

export const headQuestionnaire: Questionnaire = {
  audience: 'head', languages: ['ru'], grades: [],
  title: { ru: 'Анкета руководителя школы' },
  introduction: { ru: 'Анкета заполняется от имени школы: её ответы видят куратор и координаторы. По ней и по анкетам учителей, учеников и родителей составляется рисковый профиль. Это займёт около 15 минут.' },
  blocks: [resources, teachers, learning, climate],
}
